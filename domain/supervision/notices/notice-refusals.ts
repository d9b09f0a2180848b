import type { RefusalTable } from "../../refusal.ts";

/** What notices, mail and web hooks refuse, and how to put it right. */
export const noticeRefusals = {
  "mail-address-too-often": {
    status: 429,
    zh: "一小时内已发出 {most} 封确认邮件。请先查收（包括垃圾邮件），一小时后再试。",
    en: "{most} confirmations were sent within the hour. Look for them first, in spam too, and try again in an hour.",
  },
  "mail-address-link-void": {
    status: 410,
    zh: "这个确认网址已用过、已过期，或不属于现在登录的账号。请在“通知设置”里重新填写邮箱。",
    en: "This confirmation was used, is over, or belongs to another account than the one signed in. Give the address again under Notice settings.",
  },
  "notice-must-be-told": {
    status: 422,
    zh: "“{name}”涉及期限、职务或安全，不能关闭邮件。请把它改回即时邮件。",
    en: "“{nameEn}” concerns deadlines, offices or security and cannot be turned off. Set it back to mail at once.",
  },
  "quiet-hours-half": {
    status: 422,
    zh: "免打扰时段要同时填开始和结束，或都不填。",
    en: "Give both ends of the quiet hours, or neither.",
  },
  "hook-not-found": {
    status: 404,
    zh: "没有这个推送，或它已删除。请刷新列表。",
    en: "There is no such web hook, or it was removed. Load the list again.",
  },
  "hook-not-disabled": {
    status: 409,
    zh: "这个推送没有停用，不需要恢复。",
    en: "This web hook is not disabled: there is nothing to resume.",
  },
  "hook-disabled": {
    status: 409,
    zh: "这个推送已停用。请先恢复，再发送。",
    en: "This web hook is disabled. Resume it first.",
  },
  "hooks-too-many": {
    status: 409,
    zh: "一家协会最多 {most} 个推送。请先删除不用的。",
    en: "An association has {most} web hooks at most. Remove one that is not used.",
  },
  "hook-address-insecure": {
    status: 422,
    zh: "推送地址要以 https:// 开头，不带用户名和口令。",
    en: "The address must begin with https:// and carry no user name or password.",
  },
  "hook-address-inside": {
    status: 422,
    zh: "这个地址解析不出，或指向内部网络（{host}），不予推送。确需推送到内网的，由运行者用 HOOK_PRIVATE 列出网段。",
    en: "The address cannot be resolved or leads into an inner network ({host}) and is not used. Whoever runs the house may allow ranges by HOOK_PRIVATE.",
  },
  "hook-delivery-not-found": {
    status: 404,
    zh: "没有这次推送记录，可能已超过保存期。请刷新列表。",
    en: "There is no such delivery; it may be past its keeping. Load the list again.",
  },
  "hook-delivery-open": {
    status: 409,
    zh: "这次推送还在等待或重试，不需要重发。",
    en: "This delivery is still waiting or being tried: there is nothing to send again.",
  },
} as const satisfies RefusalTable;
