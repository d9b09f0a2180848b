import { letterPage } from "../../letter-page.ts";
import type { ReceiverNotice } from "../objections/objection-view.ts";

/** What became of a record, and what a receiver is to do about what it holds. */
const becameOf: Record<ReceiverNotice["says"], { readonly zh: string; readonly en: string }> = {
  disputed: {
    zh: "主体提出异议，正在核查。使用时请注明“有异议”。",
    en: "Its subject disputes it, and it is being checked. Say that it is disputed wherever you use it.",
  },
  corrected: {
    zh: "已经更正或撤回。请不再使用原内容，向我会取得更正后的内容。",
    en: "It was corrected or taken back. Use the earlier wording no longer, and ask for the corrected one.",
  },
  kept: { zh: "异议已经答复，内容维持不变。", en: "The objection was answered and the record stands." },
  repaired: {
    zh: "已经信用修复，停止公示。请同样停止公示和使用。",
    en: "It was repaired and is public no longer. Stop publishing and using it as well.",
  },
  restored: { zh: "修复被撤销，恢复公示。", en: "The repair was revoked and the record is public again." },
  recalled: {
    zh: "来源单位已经撤回。请停止使用，并删除您持有的内容。",
    en: "Its source took it back. Stop using it, and delete what you hold of it.",
  },
};

/** What a letter to a receiver names: of the record nothing, for the letter lies in other people's machines. */
export type ReceiverLetter = {
  readonly association: string;
  readonly handoverNumber: string;
  readonly handedOn: string;
  readonly says: ReceiverNotice["says"];
  readonly dueOn: string;
  readonly link: string;
};

/** Tells a receiver by mail, in both languages, for nobody knows which it reads; the record is named behind the link alone. */
export function receiverLetter(told: ReceiverLetter): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const { association, handoverNumber, handedOn, says, dueOn, link } = told;
  const lead = `${association}于 ${handedOn} 向贵方交付的内容（交付编号 ${handoverNumber}）中，有一条记录：${becameOf[says].zh}请打开下面的网址，查看是哪一条，并于 ${dueOn} 前确认收到；不需要账号。
Of what ${association} handed to you on ${handedOn} (handover ${handoverNumber}), one record has changed: ${becameOf[says].en} Open the address below to see which one, and say by ${dueOn} that this came; no account is needed.`;
  const foot = `网址只用于这一份告知，请勿转发。如非贵方事务，请告知${association}。The address serves this notice alone; please do not pass it on.`;
  return {
    subject: `记录变更告知（交付编号 ${handoverNumber}）/ A record has changed (handover ${handoverNumber})`,
    ...letterPage("zh", { lead, lines: [{ says: "", address: link }], foot }),
  };
}
