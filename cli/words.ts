import { fillSentence } from "@xinheng/domain/refusal.ts";
import type { Language, Terminal } from "./terminal.ts";

/** What the command line says itself; the sentences of refusals come from the house. */
export const words = {
  usage: { zh: "用法", en: "Usage" },
  options: { zh: "选项", en: "Options" },
  everywhere: { zh: "每个命令都有", en: "With every command" },
  "by-hand": { zh: "日常命令", en: "Everyday commands" },
  operations: { zh: "每项操作一个命令", en: "One command per operation" },
  required: { zh: "必填", en: "required" },
  list: { zh: "可多次", en: "may be repeated" },
  "by-body": { zh: "只能用 --body 给出", en: "only through --body" },
  "who-may": { zh: "可由谁办理", en: "Who may" },
  refusals: { zh: "可能的拒绝", en: "Refusals" },
  anyone: { zh: "任何人", en: "anyone" },
  "signed-in": { zh: "登录的人", en: "whoever is signed in" },
  "exit-codes": {
    zh: "退出码：0 办成，1 被拒绝，2 用法不对，3 连不上平台。",
    en: "Exit codes: 0 done, 1 refused, 2 wrong usage, 3 the house cannot be reached.",
  },
  "more-help": { zh: "xinheng help 命令 查看一个命令。", en: "xinheng help COMMAND tells about one." },
  "unknown-command": { zh: "没有 {name} 这个命令。", en: "There is no command {name}." },
  nearest: { zh: "相近的有：{names}", en: "Near to it: {names}" },
  "unknown-option": { zh: "{name} 没有这个选项。", en: "There is no option {name}." },
  "option-without-value": { zh: "{name} 后面要有值。", en: "{name} needs a value." },
  "option-twice": { zh: "{name} 给了两次。", en: "{name} was given twice." },
  "option-not-chosen": { zh: "{name} 只能是：{choices}。", en: "{name} must be one of: {choices}." },
  "option-no-number": { zh: "{name} 要是数字。", en: "{name} must be a number." },
  "option-no-flag": { zh: "{name} 不带值，或写 true、false。", en: "{name} takes no value, or true or false." },
  "option-missing": { zh: "还缺 {name}。", en: "{name} is missing." },
  "too-many-words": { zh: "不知道 {word} 指什么。", en: "What is {word} for?" },
  "body-not-json": { zh: "--body 不是 JSON 对象。", en: "--body is not a JSON object." },
  "body-too-long": { zh: "--body 太长。", en: "--body is too long." },
  "no-such-file": { zh: "没有文件 {file}。", en: "There is no file {file}." },
  "file-exists": { zh: "{file} 已存在，没有覆盖。", en: "{file} exists and was not overwritten." },
  "file-unwritable": { zh: "{file} 没能写好：{why}", en: "{file} could not be written: {why}" },
  "file-written": { zh: "已写入 {file}", en: "Written to {file}" },
  "address-invalid": {
    zh: "平台地址不对：{address}（要以 http:// 或 https:// 开头）。",
    en: "Not an address of a house: {address} (http:// or https://).",
  },
  "address-open": {
    zh: "没有发送：{address} 不是 https，也不在本机，密钥和口令会被途中的人看到。",
    en: "Nothing was sent: {address} is neither https nor this machine, and a key or password could be read on the way.",
  },
  unreachable: {
    zh: "连不上 {address}（{why}）。平台在运行吗？地址可用 --url 或 XINHENG_URL 给出。",
    en: "{address} cannot be reached ({why}). Is the house running? Give its address with --url or XINHENG_URL.",
  },
  "no-contract": {
    zh: "读不到 {file}；请在完整的项目目录中运行。",
    en: "{file} cannot be read; run this from a whole project folder.",
  },
  "request-id": { zh: "请求编号", en: "Request" },
  nothing: { zh: "没有。", en: "Nothing." },
  done: { zh: "已办理。", en: "Done." },
  more: { zh: "还有更多：加上 {option}。", en: "There is more: add {option}." },
  "not-found": { zh: "没有找到 {what}。", en: "{what} was not found." },
  several: { zh: "{what} 对应多个主体，请用编号：", en: "{what} may be several; use an id:" },
  "found-of": { zh: "共 {found} 个，显示 {shown} 个。", en: "{shown} of {found}." },
  "codes-of": { zh: "代码", en: "Codes" },
  "names-of": { zh: "名称", en: "Names" },
  "member-of": { zh: "会员", en: "Member of" },
  "as-of": { zh: "截至 {on}", en: "as of {on}" },
  demonstration: { zh: "示例", en: "demonstration" },
  "counts-of": {
    zh: "不利 {adverse} · 有利 {positive} · 中性 {neutral}",
    en: "{adverse} adverse · {positive} positive · {neutral} neutral",
  },
  "no-records": { zh: "没有公示中的记录。", en: "No record is public." },
  "public-until": { zh: "公示 {from} 至 {until}", en: "public {from} to {until}" },
  "confirmed-on": { zh: "最近核对 {on}", en: "last confirmed {on}" },
  aged: { zh: "（超过30天）", en: " (over 30 days ago)" },
  "result-unreadable": {
    zh: "{file} 不是复算文件，或者不完整。请用从公示页或会员中心下载的原文件。",
    en: "{file} is no file of a result, or not whole. Take it as it was downloaded.",
  },
  "keys-unreadable": {
    zh: "{file} 不是平台公钥的文件；请保存 /api/signing-keys 的内容。",
    en: "{file} holds no keys of a house; save what /api/signing-keys answers.",
  },
  "as-signed": { zh: "按签名计入", en: "as signed" },
  "result-facts": { zh: "{all} 条记录中 {open} 条打开", en: "{open} of {all} records are open" },
  "result-of-its-day": {
    zh: "这是 {on} 签名的文件；此后等级的变动、异议成立后重新评分的结果，见平台的评价结果页。",
    en: "This file was signed on {on}; what became of the grade since, also by marks given anew, stands on the page of results.",
  },
  "result-equal": {
    zh: "复算的结果与公布的一致：{points} 分，等级 {grade}。",
    en: "What was recomputed is what was published: {points} points, grade {grade}.",
  },
  "result-differs": {
    zh: "复算的结果与公布的不一致：公布 {points} 分、等级 {grade}，复算 {found} 分、等级 {foundGrade}。",
    en: "What was recomputed is not what was published: published {points}, {grade}; recomputed {found}, {foundGrade}.",
  },
  "result-signed": { zh: "签名有效，密钥 {kid}。", en: "The signature holds, by key {kid}." },
  "result-unsigned": {
    zh: "签名不是这个平台的，不能作为凭据。",
    en: "The signature is not of this house; the file proves nothing.",
  },
  "model-differs": { zh: "文件所附的模型不是签名时的模型。", en: "The model in the file is not the one signed." },
  "stranger-disclosed": {
    zh: "文件里有没有签名的记录，没有计入。",
    en: "The file holds a record that was never signed; it was not counted.",
  },
  "fact-not-counted": { zh: "有一条应当计入的记录没有计入。", en: "A record that should be counted was not." },
  "fact-wrongly-counted": { zh: "有一条不应计入的记录计入了。", en: "A record was counted that should not be." },
  uploading: { zh: "上传", en: "Uploading" },
  checking: { zh: "检查", en: "Checking" },
  filing: { zh: "入档", en: "Filing" },
  "file-refused": { zh: "文件未通过：{why}", en: "The file was refused: {why}" },
  "columns-unknown": { zh: "未识别、不入档的列：{names}", en: "Columns not understood and left out: {names}" },
  "counts-preview": {
    zh: "共 {rows} 行：可入档 {good}，退回 {faulty}，重复 {repeated}，待核 {held}",
    en: "{rows} rows: {good} good, {faulty} returned, {repeated} repeated, {held} held for a person",
  },
  "counts-filed": {
    zh: "已入档：新增 {created}，更新 {changed}，未变 {unchanged}，新主体 {newSubjects}",
    en: "Filed: {created} new, {changed} changed, {unchanged} unchanged, {newSubjects} new subjects",
  },
  "counts-expected": {
    zh: "确认后：新增 {created}，更新 {changed}，未变 {unchanged}，新主体 {newSubjects}",
    en: "When confirmed: {created} new, {changed} changed, {unchanged} unchanged, {newSubjects} new subjects",
  },
  "nothing-good": { zh: "没有可入档的行。", en: "No row can be filed." },
  "confirm-question": { zh: "确认入档？[y/N] ", en: "File them? [y/N] " },
  "not-confirmed": {
    zh: "未入档。确认：xinheng confirm-import --import-id {id}",
    en: "Not filed. To do so: xinheng confirm-import --import-id {id}",
  },
  "returned-hint": {
    zh: "取回退回的行：xinheng fetch-import-faults --import-id {id}",
    en: "The returned rows: xinheng fetch-import-faults --import-id {id}",
  },
  "still-running": {
    zh: "还没有完成，平台会继续办理。查看：xinheng show-import --import-id {id}",
    en: "Not done yet; the house goes on with it. To look: xinheng show-import --import-id {id}",
  },
  exporting: { zh: "生成文件", en: "Writing the file" },
  exported: { zh: "已导出 {rows} 条，交付编号 {number}。", en: "Exported {rows} rows, handover {number}." },
  "export-running": {
    zh: "还没有完成，平台会继续生成。查看：xinheng show-export --export-id {id}",
    en: "Not done yet; the house goes on with it. To look: xinheng show-export --export-id {id}",
  },
  "work-failed": { zh: "任务没有完成（{state}）：{fault}", en: "The work was not done ({state}): {fault}" },
  "reply-strange": {
    zh: "{address} 的答复与本程序的约定不符，版本可能不同。",
    en: "The answer of {address} is not what this program expects; the versions may differ.",
  },
  "sign-in-name": { zh: "登录名：", en: "Sign-in name: " },
  password: { zh: "口令：", en: "Password: " },
  "one-time-code": { zh: "动态口令或恢复码：", en: "One-time or recovery code: " },
  "signed-in-as": { zh: "已登录：{name}（{address}）", en: "Signed in: {name} at {address}" },
  "working-in": { zh: "现在的协会：{name}", en: "Working in: {name}" },
  "may-enter": {
    zh: "可进入 {name}：xinheng enter-association --association-id {id}",
    en: "{name} may be entered: xinheng enter-association --association-id {id}",
  },
  "signed-out": { zh: "已退出。", en: "Signed out." },
  "not-signed-in": { zh: "没有登录。", en: "Nobody is signed in." },
  "key-in-use": {
    zh: "环境中有 XINHENG_KEY，会先用它；登录后请取消它。",
    en: "XINHENG_KEY is set and goes first; unset it after signing in.",
  },
  "user-created": { zh: "已建立账号 {name}（{id}）", en: "Account {name} made ({id})" },
  "user-link": {
    zh: "一次性邀请链接，只显示这一次，{until} 前有效：",
    en: "Invitation, shown once, good until {until}:",
  },
  "journal-good": {
    zh: "日志完好：{seals} 个封印、{entries} 条记录，外存封印 {outside} 个，待封 {unsealed} 条。",
    en: "The journal is whole: {seals} seals, {entries} entries, {outside} seals kept outside, {unsealed} not sealed yet.",
  },
  "journal-bad": {
    zh: "日志有 {faults} 处问题（{seals} 个封印、{entries} 条记录）：",
    en: "{faults} faults in the journal ({seals} seals, {entries} entries):",
  },
  "journal-where": { zh: "封印 {seal} 记录 {entry}", en: "seal {seal}, entry {entry}" },
  "journal-not-checked": { zh: "没能检查：{why}", en: "Not checked: {why}" },
  "entry-changed": { zh: "记录被改动", en: "entry changed" },
  "entry-missing": { zh: "记录缺失", en: "entry missing" },
  "entries-reordered": { zh: "记录次序被改动", en: "entries reordered" },
  "seal-changed": { zh: "封印被改动", en: "seal changed" },
  "chain-broken": { zh: "封印链断裂", en: "chain broken" },
  "entry-never-sealed": { zh: "记录从未封印", en: "entry never sealed" },
  "outside-seal-differs": { zh: "与外存封印不同", en: "differs from the seal kept outside" },
  "outside-seal-missing": { zh: "外存封印在库中不存在", en: "a seal kept outside is not in the database" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const satisfies Record<string, Record<Language, string>>;

export type Word = keyof typeof words;

/** A sentence in the language of the terminal. */
export function say(
  terminal: Pick<Terminal, "language">,
  word: Word,
  details: Readonly<Record<string, string | number>> = {},
): string {
  return fillSentence(words[word][terminal.language], details);
}
