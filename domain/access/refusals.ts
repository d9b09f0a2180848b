import type { RefusalTable } from "../refusal.ts";

/** What accounts, sign-in and offices refuse, and how to put it right. No sentence tells whether a name exists. */
export const accessRefusals = {
  "sign-in-first": {
    status: 401,
    zh: "请先登录。登录后再做一次。",
    en: "Sign in first, then do it again.",
  },
  "office-missing": {
    status: 403,
    zh: "您现在的职务不能办这件事（{operation}）。如果您在另一家协会任职，请先切换到那家协会；需要授权请找安全管理员。",
    en: "The offices you hold here do not allow this ({operation}). If you hold one in another association, enter it first; otherwise ask the security administrator.",
  },
  "second-factor-first": {
    status: 403,
    zh: "系统、安全、审计三类管理员要用两种方式证明身份后才能办事。请先绑定动态口令，再继续。",
    en: "System, security and audit administrators act with two factors only. Set up one-time codes for your account first.",
  },
  "tls-required": {
    status: 403,
    zh: "这个地址没有加密（http），口令会在网络上被人看见，所以不予受理。请改用 https 地址，或在本机上打开。",
    en: "This address is not encrypted (plain http), so a secret could be read on the way and is not taken. Use the https address, or open it on the machine itself.",
  },
  "sign-in-failed": {
    status: 401,
    zh: "登录名、口令或动态口令不对。请核对大小写与键盘状态；忘记口令请找系统管理员重新邀请。",
    en: "Name, password or code is wrong. Check capitals and keyboard; for a forgotten password ask the system administrator for a new invitation.",
  },
  "code-needed": {
    status: 401,
    zh: "口令正确。请再输入验证器上的六位动态口令，或一个恢复码。",
    en: "The password is right. Now enter the six digits of your authenticator, or a recovery code.",
  },
  "locked-out": {
    status: 429,
    zh: "失败次数过多，已暂停受理。请在最后一次尝试的{minutes}分钟之后再试。",
    en: "Too many failures: nothing is accepted until {minutes} minutes after the last try.",
  },
  "account-suspended": {
    status: 403,
    zh: "这个账号已停用。请联系系统管理员恢复。",
    en: "This account is suspended. Ask the system administrator to reinstate it.",
  },
  "demonstration-only-here": {
    status: 403,
    zh: "示例账号只能在运行程序的这台机器上登录。要让别处也能登录，请以 --demo-public 启动。",
    en: "Demonstration accounts sign in on the machine itself only. Start with --demo-public to let them in from elsewhere.",
  },
  "invitation-void": {
    status: 410,
    zh: "这个邀请链接已经用过、过期或被新的邀请代替。请向系统管理员要一个新的。",
    en: "This invitation was used, has expired or was replaced by a newer one. Ask the system administrator for another.",
  },
  "password-wrong": {
    status: 403,
    zh: "现在的口令不对，没有做任何改动。",
    en: "The present password is wrong; nothing was changed.",
  },
  "password-too-short": {
    status: 422,
    zh: "口令只有{length}个字符，至少要有{least}个。",
    en: "The password has {length} characters and needs at least {least}.",
  },
  "password-too-plain": {
    status: 422,
    zh: "口令只含{classes}类字符。小写字母、大写字母、数字、其他字符四类中至少要有3类；或者写成至少{phrase}个字符的口令短语。",
    en: "The password holds {classes} kind(s) of characters. Use at least 3 of lower case, upper case, digits and others, or a phrase of at least {phrase} characters.",
  },
  "password-holds-name": {
    status: 422,
    zh: "口令里含有登录名。请去掉登录名后再试。",
    en: "The password contains the sign-in name. Leave the name out.",
  },
  "password-common": {
    status: 422,
    zh: "这个口令太常见，一猜就中。请换一个不以常用词、键盘顺序或重复字符为主的口令。",
    en: "This password is among the first anybody would guess. Choose one that is not a common word, a row of keys or a repetition.",
  },
  "password-used-before": {
    status: 422,
    zh: "最近{times}次用过的口令不能再用。请换一个新的。",
    en: "The last {times} passwords may not be used again. Choose a new one.",
  },
  "totp-enrolled": {
    status: 409,
    zh: "这个账号已绑定动态口令。要换设备，请先解除，再重新绑定。",
    en: "One-time codes are already set up for this account. To change the device, remove them first.",
  },
  "totp-not-begun": {
    status: 409,
    zh: "还没有开始绑定动态口令，或者已经绑定完成。请先取得二维码。",
    en: "Setting up one-time codes was not begun, or is done already. Ask for the secret first.",
  },
  "totp-not-enrolled": {
    status: 409,
    zh: "这个账号没有绑定动态口令，无需解除。",
    en: "No one-time codes are set up for this account.",
  },
  "totp-code-wrong": {
    status: 422,
    zh: "动态口令不对。请核对手机时间是否准确，等下一组数字出现后再试。",
    en: "The code is wrong. Check that the device's clock is right and try the next code.",
  },
  "administrators-keep-totp": {
    status: 409,
    zh: "系统、安全、审计管理员不能解除动态口令。请先由安全管理员免去该职务。",
    en: "System, security and audit administrators may not remove their one-time codes. The office must be ended first.",
  },
  "session-not-found": {
    status: 404,
    zh: "您没有这个登录会话，或者它已经结束。",
    en: "You have no such session, or it has ended.",
  },
  "association-not-found": {
    status: 404,
    zh: "没有这家协会。",
    en: "There is no such association.",
  },
  "association-not-yours": {
    status: 403,
    zh: "您在这家协会没有任职，不能进入。",
    en: "You hold no office in this association and cannot enter it.",
  },
  "slug-taken": {
    status: 409,
    zh: "地址名“{slug}”已有协会使用。请换一个。",
    en: "The address “{slug}” belongs to another association. Choose another.",
  },
  "account-not-found": {
    status: 404,
    zh: "没有这个账号。",
    en: "There is no such account.",
  },
  "name-taken": {
    status: 409,
    zh: "登录名“{name}”已有人使用。请换一个。",
    en: "The sign-in name “{name}” is taken. Choose another.",
  },
  "own-account": {
    status: 409,
    zh: "不能停用自己的账号，也不能给自己重发邀请。请由另一位系统管理员办理。",
    en: "Nobody suspends or reinvites their own account. Another system administrator must do it.",
  },
  "already-suspended": {
    status: 409,
    zh: "这个账号已经停用。",
    en: "This account is already suspended.",
  },
  "not-suspended": {
    status: 409,
    zh: "这个账号没有停用，无需恢复。",
    en: "This account is not suspended.",
  },
  "own-office": {
    status: 403,
    zh: "不能给自己授予或免去职务。请由另一位安全管理员办理。",
    en: "Nobody grants or ends an office of their own. Another security administrator must do it.",
  },
  "offices-exclude": {
    status: 409,
    zh: "“{held}”与“{wanted}”不能由同一人担任。请先免去前者，或换一个人。",
    en: "One person may not be {heldEn} and {wantedEn}. End the first office, or choose somebody else.",
  },
  "security-administrator-grants": {
    status: 403,
    zh: "授予职务由安全管理员办理。系统管理员只能在尚无安全管理员时，为他人指定安全管理员与审计管理员。",
    en: "Offices are granted by the security administrator. While there is none, a system administrator may name others as security and audit administrator, and nothing else.",
  },
  "office-held": {
    status: 409,
    zh: "此人已担任这一职务。要改任期，请先免去再重新授予。",
    en: "The person holds this office already. To change the term, end it and grant it again.",
  },
  "office-place-wrong": {
    status: 422,
    zh: "管理员职务属于整个平台，不填协会；其他职务要填协会；会员代表还要填所代表的主体，别的职务不填。",
    en: "Administrators belong to the house and name no association; every other office names one; a member's representative also names the subject, the others do not.",
  },
  "term-reversed": {
    status: 422,
    zh: "任期的最后一天不能早于第一天，也不能早于今天。",
    en: "The last day of a term is neither before its first day nor before today.",
  },
  "term-not-found": {
    status: 404,
    zh: "没有这条任职记录。",
    en: "There is no such term of office.",
  },
  "term-ended": {
    status: 409,
    zh: "这段任职已经结束。",
    en: "This term of office has ended already.",
  },
  "key-office": {
    status: 422,
    zh: "接口密钥只能担任协会的职务，不能担任管理员或会员代表。",
    en: "An API key holds an association's office only, never that of an administrator or a member's representative.",
  },
  "key-expiry": {
    status: 422,
    zh: "接口密钥的最后一天应在今天之后、{latest}以前（最长一年）。",
    en: "The last day of an API key lies after today and not after {latest} (one year at most).",
  },
  "key-not-found": {
    status: 404,
    zh: "没有这个接口密钥。",
    en: "There is no such API key.",
  },
  "key-revoked": {
    status: 409,
    zh: "这个接口密钥已经吊销。",
    en: "This API key is revoked already.",
  },
} as const satisfies RefusalTable;
