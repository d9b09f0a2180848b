import type { RefusalTable } from "../../refusal.ts";

/** What telling receivers at an address of their own refuses. */
export const receiverRefusals = {
  "receiver-tells-itself": {
    status: 409,
    zh: "这个接收方有账号，变更在工作台的通知里告知，不需要另设地址。",
    en: "This receiver has an account and is told on its desk; it needs no address here.",
  },
  "receiver-address-standing": {
    status: 409,
    zh: "这个接收方已有告知地址。要改用别的，请先停用现有的。",
    en: "This receiver has an address already. End that one first, then give another.",
  },
  "receiver-address-missing": {
    status: 409,
    zh: "这个接收方没有可用的告知地址。请在它的交付页面填写邮箱或推送地址，或者书面告知后登记答复。",
    en: "This receiver has no address that can be used. Give one on the page of its handover, or tell it by letter and note its answer.",
  },
  "receiver-address-not-found": {
    status: 404,
    zh: "没有这个告知地址，或它已停用。请刷新列表。",
    en: "There is no such address, or it has ended. Load the list again.",
  },
  "receiver-link-void": {
    status: 404,
    zh: "链接无效，或已被新的链接取代。请向发出告知的协会索取。",
    en: "The link is void, or a newer one took its place. Ask the association that told you.",
  },
} as const satisfies RefusalTable;
