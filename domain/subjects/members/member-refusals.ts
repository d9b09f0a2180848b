import type { RefusalTable } from "../../refusal.ts";

/** What keeping the roll of members refuses, row by row and deed by deed, and how to mend it. */
export const memberRefusals = {
  "member-not-found": {
    status: 404,
    zh: "名册中没有这个在册会员。请刷新名册后重试。",
    en: "The roll holds no such current member. Reload the roll and try again.",
  },
  "member-known": {
    status: 409,
    zh: "该主体已是在册会员（编号 {number}，{on} 入会），无需再次吸收。",
    en: "It is a current member already (number {number}, joined on {on}) and need not be admitted again.",
  },
  "member-number-taken": {
    status: 409,
    zh: "会员编号 {number} 已由另一名在册会员使用。请改用其他编号。",
    en: "The member number {number} belongs to another current member. Use another number.",
  },
  "member-number-wrong": {
    status: 422,
    zh: "会员编号为空或超过 {longest} 字。请填写协会发放的会员编号。",
    en: "The member number is empty or longer than {longest} characters. Give the number issued by the association.",
  },
  "member-joined-in-future": {
    status: 422,
    zh: "入会日期 {on} 还没有到（今天是 {today}）。请核对年份，到期之后再登记。",
    en: "The day of joining, {on}, has not come yet (today is {today}). Check the year, or enter it when it has come.",
  },
  "member-joined-before-leaving": {
    status: 409,
    zh: "该主体上一次会籍到 {on} 才结束，再次入会的日期须在其后。请核对入会日期。",
    en: "Its earlier membership ended on {on}; it can join again only after that. Check the day of joining.",
  },
  "member-left-in-future": {
    status: 422,
    zh: "退会日期 {on} 还没有到（今天是 {today}）。请到期之后再办理。",
    en: "The day of leaving, {on}, has not come yet (today is {today}). End the membership when it has come.",
  },
  "member-left-before-joining": {
    status: 422,
    zh: "退会日期早于入会日期 {on}。请核对两个日期。",
    en: "The day of leaving is earlier than the day of joining, {on}. Check both days.",
  },
  "member-name-differs": {
    status: 422,
    zh: "代码 {code} 登记在“{name}”名下，与本行名称不同，不能并入。请核对证照：代码写错的改正代码；已更名的，先在该主体上登记更名。",
    en: "The code {code} is held by {name}, which is not the name of this row; nothing is joined. Check the licence: mend the code if it is wrong, or record the change of name on that subject first.",
  },
  "member-code-differs": {
    status: 422,
    zh: "已有同名主体登记在另一代码（{code}）下。请核对代码；确为另一主体的，先用“登记主体”写明理由登记，再导入本行。",
    en: "A subject of this name is registered under another code ({code}). Check the code; if this is another subject, register it first, saying why, then bring the row again.",
  },
  "member-known-otherwise": {
    status: 422,
    zh: "该主体已是在册会员，编号 {number}，{on} 入会，与本行不同。名册不会被文件改写；请改正本行，或先在会员页办理退会。",
    en: "It is a current member under number {number} since {on}, which differs from this row. A file never overwrites the roll: mend the row, or end that membership first.",
  },
  "roll-row-of-person": {
    status: 422,
    zh: "本行是个人会员。个人不用本表导入，请在从业人员名册中登记。请删去本行。",
    en: "This row is about a person. Persons are not brought by this sheet but kept in the register of practitioners. Remove the row.",
  },
  "roll-row-ended": {
    status: 422,
    zh: "本行填有退会日期。文件只用来登记在册会员，退会请在会员页逐个办理。请清空退会日期或删去本行。",
    en: "This row has a day of leaving. A file brings current members only; memberships are ended one by one on the desk. Clear the day or remove the row.",
  },
  "roll-row-twice": {
    status: 422,
    zh: "本行与第 {other} 行是同一主体，编号或入会日期却不同。请只保留正确的一行。",
    en: "This row and row {other} are about the same subject but differ in number or day. Keep the one that is right.",
  },
  "roll-number-twice": {
    status: 422,
    zh: "本行与第 {other} 行的会员编号相同，主体却不同。请改正其中一个编号。",
    en: "This row and row {other} give one member number to two subjects. Mend one of the numbers.",
  },
  "roll-too-long": {
    status: 422,
    zh: "名册超过 {longest} 行。请拆成几个文件分别导入。",
    en: "The roll has more than {longest} rows. Split it and bring the parts one by one.",
  },
  "roll-not-found": {
    status: 404,
    zh: "没有这次名册导入，或者它属于另一家协会。",
    en: "There is no such import of a roll, or it belongs to another association.",
  },
  "roll-not-previewed": {
    status: 409,
    zh: "这次名册导入已经结束（状态：{state}），不能再确认或放弃。需要时请重新上传。",
    en: "This import of a roll has ended (state: {state}) and can be neither confirmed nor discarded. Upload the file again if needed.",
  },
  "roll-nothing-good": {
    status: 409,
    zh: "文件里没有一行可以入册。请下载退回的行，按原因改正后重新上传。",
    en: "No row of the file can enter the roll. Fetch the returned rows, mend them as told and upload again.",
  },
  "roll-without-faults": { status: 409, zh: "没有退回的行。", en: "There are no returned rows." },
  "members-none-asked": {
    status: 409,
    zh: "所选条件下没有会员，没有可以导出的内容。请放宽条件。",
    en: "The filter finds no member, so there is nothing to export. Widen it.",
  },
  "members-too-many": {
    status: 422,
    zh: "所选条件下的会员超过 {most} 名。请用年份或状态缩小范围，分几次导出。",
    en: "The filter finds more than {most} members. Narrow it by year or state and export in parts.",
  },
  "member-export-not-found": {
    status: 404,
    zh: "没有这份导出的名册，或者它属于另一家协会。",
    en: "There is no such exported roll, or it belongs to another association.",
  },
} as const satisfies RefusalTable;
