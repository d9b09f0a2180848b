import type { RefusalTable } from "../refusal.ts";

/** What the collecting road refuses: of a file as a whole, of a row, of a deed. */
export const archivesRefusals = {
  "import-not-found": {
    status: 404,
    zh: "没有这次归集，或者它属于另一家协会。",
    en: "There is no such import, or it belongs to another association.",
  },
  "import-item-unknown": {
    status: 404,
    zh: "目录中没有“{item}”这一项，或它今天尚未生效。目录之外的信息不能归集，请先在目录中选定。",
    en: "The catalogue has no item {item} in force today. Nothing outside the catalogue can be collected; choose an item of it.",
  },
  "mapping-column-unknown": {
    status: 422,
    zh: "列“{column}”不在这份文件中，或目录已经认得它。请刷新页面后重新对应。",
    en: "The file has no column “{column}”, or the catalogue knows it already. Load the page again and map anew.",
  },
  "mapping-field-unknown": {
    status: 422,
    zh: "事项中没有字段“{field}”。请从列表中选择。",
    en: "The item has no field “{field}”. Choose one of the list.",
  },
  "mapping-field-twice": {
    status: 422,
    zh: "列“{column}”与列“{other}”对应到同一字段“{field}”。一个字段只能对应一列，另一列请改选或不接收。",
    en: "The columns “{column}” and “{other}” both stand for the field “{field}”. One field takes one column; choose another or leave one out.",
  },
  "import-not-previewed": {
    status: 409,
    zh: "这次归集现在不能确认（状态：{state}）。请等校验完成，或重新上传文件。",
    en: "This import cannot be confirmed now (state: {state}). Wait for the check to end, or upload the file again.",
  },
  "import-being-confirmed": {
    status: 409,
    zh: "这次归集正在入档，不需要再次确认。",
    en: "This import is being carried out already; it need not be confirmed again.",
  },
  "import-nothing-good": {
    status: 409,
    zh: "文件里没有一行可以入档。请下载退回的行，按原因改正后重新上传。",
    en: "No row of the file can enter the archive. Fetch the returned rows, mend them as told and upload again.",
  },
  "import-already-ended": {
    status: 409,
    zh: "这次归集已经结束（状态：{state}）。",
    en: "This import has ended (state: {state}).",
  },
  "import-without-faults": { status: 409, zh: "没有退回的行。", en: "There are no returned rows." },
  "import-changed-underneath": {
    status: 409,
    zh: "校验之后目录或规则已换版（{edition}），请重新上传文件以按新版校验。",
    en: "The catalogue or a rule changed after the check ({edition}). Upload the file again to check it by the new edition.",
  },
  "row-about-person": {
    status: 422,
    zh: "本行的相对人是自然人，本平台不归集自然人的处罚与许可信息。请删去本行。",
    en: "This row is about a natural person; licences and penalties of persons are not collected here. Remove the row.",
  },
  "value-word-unfit": {
    status: 422,
    zh: "“{word}”不应出现在{name}一栏。请只填该栏所要的内容；其他当事人不归集。",
    en: "“{word}” does not belong in the column {name}. Enter only what the column asks for; other parties are not collected.",
  },
  "row-name-only": {
    status: 422,
    zh: "本行只有名称，没有统一社会信用代码（或登记号）。不能仅凭名称归入任何主体，请补上代码。",
    en: "This row has a name but no unified social credit code (or registration number). Nothing is attached on a name alone; add the code.",
  },
  "row-past-retention": {
    status: 422,
    zh: "本行所述事项已于 {ended} 终止，按规则 {rule} 的保存期限已满，不再归集。日期无误的请删去本行，有误的请改正。",
    en: "What this row tells of ended on {ended}; by the rule {rule} it may be kept no longer and is not collected. Remove the row, or mend the day if it is wrong.",
  },
  "row-key-conflict": {
    status: 422,
    zh: "本行与第 {other} 行是同一主体、同一文书号，但内容不同。一份文书请合并为一行（多个处罚类别用“；”连接），或改正其中一行。",
    en: "This row and row {other} are about the same subject and document but differ. Write one document as one row (join several kinds by “；”), or mend one of them.",
  },
  "value-not-in-list": {
    status: 422,
    zh: "“{printed}”不在“{list}”的取值之中。请按代码表填写。",
    en: "“{printed}” is not one of the values of {list}. Use a value of the list.",
  },
  "value-other-without-wording": {
    status: 422,
    zh: "“{printed}”后面要写明是什么，例如“其他-责令改正”。",
    en: "Say what it is after “{printed}”, for example 其他-责令改正.",
  },
  "day-too-late": {
    status: 422,
    zh: "日期 {printed} 晚于允许的最后一日 {bound}。请核对年份和日期。",
    en: "The day {printed} is later than {bound}, the last that is possible. Check year and day.",
  },
  "day-too-early": {
    status: 422,
    zh: "日期 {printed} 早于 {bound}。请核对两个日期的先后。",
    en: "The day {printed} is earlier than {bound}. Check the order of the two days.",
  },
} as const satisfies RefusalTable;
