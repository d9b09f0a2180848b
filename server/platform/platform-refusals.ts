import type { RefusalTable } from "@xinheng/domain/refusal.ts";

/** Refusals that the platform itself gives, whatever the operation. */
export const platformRefusals = {
  "request-invalid": {
    status: 400,
    zh: "请求中有填写不对的地方：{fields}。请按各项下面的说明改正后再提交，已填内容没有丢失。",
    en: "Some of what was sent is not right: {fields}. Mend each as told beside it and send again; nothing was lost.",
  },
  "no-such-address": {
    status: 404,
    zh: "没有这个地址：{path}。请核对链接，或从首页查询。",
    en: "There is nothing at {path}. Check the link, or search from the first page.",
  },
  "no-such-file": {
    status: 404,
    zh: "没有这个文件，或者已按规定删除。请回到列表重新选择。",
    en: "There is no such file, or it was deleted as the rules require. Choose again from the list.",
  },
  "foreign-origin": {
    status: 403,
    zh: "请求来自另一个网站（{origin}），为保护您的登录状态没有执行。请在本平台的页面上操作。",
    en: "The request came from another site ({origin}) and was not carried out, to protect your session. Use this platform's own pages.",
  },
  "too-many-requests": {
    status: 429,
    zh: "请求太频繁，请在 {seconds} 秒后再试。",
    en: "Too many requests. Try again in {seconds} seconds.",
  },
  "idempotency-key-reused": {
    status: 409,
    zh: "这个幂等键（Idempotency-Key）已用于内容不同的另一次请求。请为新的请求换一个键。",
    en: "This Idempotency-Key was used for a request with another content. Take a new key for a new request.",
  },
  "already-carried-out": {
    status: 409,
    zh: "这件事已经办过了，没有重复执行。",
    en: "This has been carried out already and was not done twice.",
  },
  "upload-missing": {
    status: 400,
    zh: "没有收到文件。请把文件作为请求正文（application/octet-stream）上传。",
    en: "No file arrived. Send the file as the body of the request (application/octet-stream).",
  },
  "upload-empty": {
    status: 400,
    zh: "文件是空的。请检查后重新选择文件。",
    en: "The file is empty. Check it and choose again.",
  },
  "upload-too-large": {
    status: 413,
    zh: "文件超过上限 {limitMiB} MiB。请拆成几个文件分别上传。",
    en: "The file is larger than {limitMiB} MiB. Split it and upload the parts.",
  },
  "upload-slip-unknown": {
    status: 404,
    zh: "这次上传的凭据已经用过或者过期。请重新选择文件。",
    en: "The slip for this upload was used already, or its time is over. Choose the file again.",
  },
  "upload-slip-exceeded": {
    status: 413,
    zh: "收到的内容比这个文件事先说明的大，没有保存。请重新选择文件。",
    en: "More arrived than the file was announced with, and nothing was kept. Choose the file again.",
  },
  "upload-broken-off": {
    status: 400,
    zh: "上传中断，没有保存任何内容。请重新上传。",
    en: "The upload broke off and nothing was kept. Upload it again.",
  },
  "body-too-large": {
    status: 413,
    zh: "提交的内容太大（上限 {limitKiB} KiB）。",
    en: "What was sent is too large (at most {limitKiB} KiB).",
  },
  "body-unreadable": { status: 400, zh: "提交的内容不是有效的 JSON。", en: "What was sent is not valid JSON." },
  "media-type-unknown": {
    status: 415,
    zh: "不接受这种内容类型。表单请用 application/json，文件请用 application/octet-stream。",
    en: "This content type is not taken. Send forms as application/json and files as application/octet-stream.",
  },
  "disk-full": {
    status: 503,
    zh: "服务器磁盘已满，文件没有保存。请联系管理员清理空间后重试。",
    en: "The server's disk is full and the file was not kept. Ask the administrator to make room, then try again.",
  },
  "database-away": {
    status: 503,
    zh: "数据库暂时连接不上，刚才的操作没有执行。请稍后重试；如持续出现请联系管理员。",
    en: "The database cannot be reached, so nothing was done. Try again shortly; tell the administrator if it goes on.",
  },
  "fault-of-ours": {
    status: 503,
    zh: "程序内部出错，刚才的操作没有执行。请把编号 {requestId} 告诉管理员。",
    en: "Something failed on our side and nothing was done. Tell the administrator the number {requestId}.",
  },
  "work-cancelled": {
    status: 409,
    zh: "已按要求取消，没有留下任何改动。",
    en: "Cancelled as asked; nothing was changed.",
  },
  "work-not-found": { status: 404, zh: "没有这项长时任务。", en: "There is no such work." },
  "work-already-ended": {
    status: 409,
    zh: "这项任务已经结束，无需取消。",
    en: "This work has ended; there is nothing to cancel.",
  },
  "clock-not-found": { status: 404, zh: "没有这个期限。", en: "There is no such clock." },
  "migration-changed": {
    status: 503,
    zh: "数据库里的迁移 {name} 与程序里的不同。请使用与数据相符的程序版本。",
    en: "Migration {name} in the database differs from the program's. Use the version that fits the data.",
  },
  "mail-not-set-up": {
    status: 503,
    zh: "这套系统还没有接通邮件，不能使用邮箱。请系统管理员设置 SMTP_URL 和 MAIL_FROM 后重新启动。",
    en: "Mail is not set up in this house, so no address can be used. Ask whoever runs it to set SMTP_URL and MAIL_FROM and start again.",
  },
} as const satisfies RefusalTable;
