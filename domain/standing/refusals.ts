import type { RefusalTable } from "../refusal.ts";

/** What lists, measures and look-ups refuse, each with its article. */
export const standingRefusals = {
  "list-not-found": {
    status: 404,
    zh: "没有这个名单，或者它现在没有施行。名单见“名单”页。",
    en: "There is no such list, or it is not in force today. The lists stand on the page “Lists”.",
  },
  "list-entry-not-found": {
    status: 404,
    zh: "没有这次列入，或者它属于另一家协会。",
    en: "There is no such entry, or it belongs to another association.",
  },
  "list-entry-stage-wrong": {
    status: 409,
    zh: "这次列入现在的状态是“{state}”，不能这样办理。",
    en: "The entry is “{state}” now, and this cannot be done with it.",
  },
  "list-reserved": {
    status: 422,
    zh: "“{list}”只能由{authority}认定（{article}），协会不能列入、增加或者扩展。机关的决定请在“数据归集”中导入。",
    en: "Only {authority} enters anybody in “{listEn}” ({article}); an association neither enters nor widens it. Bring the authority's decisions in by an import.",
  },
  "list-criterion-unknown": {
    status: 422,
    zh: "“{list}”没有这个列入条件（{article}）。条件只有：{known}，不得另加。",
    en: "“{listEn}” has no such criterion ({article}). It has these and no others: {known}.",
  },
  "list-without-document": {
    status: 422,
    zh: "列入“{list}”须有生效文书（{article}；国办发〔2020〕49号：认定失信行为必须以具有法律效力的文书为依据）。请写明文号、作出机关、日期并上传文书。",
    en: "An entry in “{listEn}” needs a document with legal effect ({article}; 国办发〔2020〕49号). Give its number, issuer and day, and upload it.",
  },
  "list-ground-repaired": {
    status: 422,
    zh: "所依据的记录已经完成信用修复，不能再作为列入的依据。",
    en: "The record this would rest on was repaired and is a ground no longer.",
  },
  "list-document-in-future": {
    status: 422,
    zh: "文书日期 {on} 晚于今天（{today}）。请核对。",
    en: "The document is dated {on}, after today ({today}). Check it.",
  },
  "list-counts-up": {
    status: 422,
    zh: "不得以轻微、一般记录或者几条记录累计列入“{list}”（{article}）：一次列入依据一份属于严重情形的生效文书。",
    en: "Small records, or several together, put nobody into “{listEn}” ({article}): an entry rests on one effective document of a serious case.",
  },
  "list-holds-no-person": {
    status: 422,
    zh: "“{list}”不列入个人（个人信息保护法；{article}）。从业人员只有记录，没有名单。",
    en: "“{listEn}” holds no person ({article}). Of practitioners there are records and no lists.",
  },
  "list-members-only": {
    status: 422,
    zh: "“{list}”是本会会员依自律规约的名册（{article}），非会员不能列入。",
    en: "“{listEn}” is a roll of members under their convention ({article}); others are not entered.",
  },
  "list-red-beside-black": {
    status: 422,
    zh: "该主体现在“{other}”中，不能列入“{list}”（{article}）：守信名单先与失信名单比对。",
    en: "The subject stands in “{otherEn}” and cannot enter “{listEn}” ({article}): red lists are held against the adverse ones first.",
  },
  "list-entry-under-way": {
    status: 409,
    zh: "该主体已经在“{list}”中，或者正在办理列入。",
    en: "The subject is in “{listEn}” already, or its entry is under way.",
  },
  "list-statement-time-runs": {
    status: 409,
    zh: "陈述期限到 {on}，此前没有收到陈述的，不能列入。收到陈述的请先登记。",
    en: "The subject has until {on} for its statement; before that, and without one, nothing is entered. Note a statement that came in first.",
  },
  "list-ground-over": {
    status: 409,
    zh: "列入所依据的记录已被撤回、完成信用修复或者归还其他主体，不能列入。请把这项提请了结；另有依据的，重新提请。",
    en: "The record that the entry rests on was taken back, repaired, or went home to another subject: nothing is entered on it. Drop the proposal; where there is another ground, propose anew.",
  },
  "list-resolution-unfit": {
    status: 422,
    zh: "这项决议不能作为列入“{list}”的依据：须是提出列入之后通过的“{kind}”决议，且没有用于另一次列入。",
    en: "The resolution does not carry an entry in “{listEn}”: it must be a carried one of the kind “{kind}”, declared after the proposal and not used for another entry.",
  },
  "list-without-early-exit": {
    status: 422,
    zh: "“{list}”没有规定提前移出（{article}），期满自动移出。",
    en: "“{listEn}” knows no early exit ({article}); the entry ends by itself on its day.",
  },
  "list-too-early-to-leave": {
    status: 409,
    zh: "“{list}”最早可在 {on} 提前移出（{article}）。",
    en: "The earliest day to leave “{listEn}” is {on} ({article}).",
  },
  "measure-not-found": {
    status: 404,
    zh: "措施清单中没有这项措施，或者它现在没有施行。清单以外的措施不得实施（国办发〔2020〕49号）。",
    en: "The catalogue of measures has no such measure in force. What is not in the catalogue is not applied (国办发〔2020〕49号).",
  },
  "measure-not-by-you": {
    status: 403,
    zh: "“{measure}”不由您这类单位实施（{article}）。",
    en: "“{measureEn}” is not yours to apply ({article}).",
  },
  "measure-not-at-point": {
    status: 422,
    zh: "“{measure}”不适用于这个办理环节（{article}）。",
    en: "“{measureEn}” does not apply at this point ({article}).",
  },
  "measure-not-to-subject": {
    status: 422,
    zh: "“{measure}”不适用于这类主体（{article}）。",
    en: "“{measureEn}” does not apply to such a subject ({article}).",
  },
  "measure-without-ground": {
    status: 422,
    zh: "该主体现在没有可以适用“{measure}”的列入（{article}）。",
    en: "The subject is in no list now from which “{measureEn}” follows ({article}).",
  },
  "measure-above-longest": {
    status: 422,
    zh: "超过“{measure}”的最长期限（{article}）：最迟到 {latest}。",
    en: "Longer than “{measureEn}” may last ({article}): {latest} at the latest.",
  },
  "measure-beyond-ground": {
    status: 422,
    zh: "列入到 {on} 届满，“{measure}”（{article}）不能晚于这一天。",
    en: "The entry ends on {on}; “{measureEn}” ({article}) cannot outlast it.",
  },
  "measure-days-backwards": {
    status: 422,
    zh: "结束日期 {until} 早于开始日期 {from}。",
    en: "It ends on {until}, before it begins on {from}.",
  },
  "lookup-of-person": {
    status: 422,
    zh: "只查询单位。个人没有名单，也没有据此的措施。",
    en: "Only organisations are looked up. There are no lists of persons and no measures by them.",
  },
  "lookup-asks-nobody": {
    status: 422,
    zh: "请写统一社会信用代码，或者从主体中选择。",
    en: "Give a unified social credit code, or choose a subject.",
  },
  "lookup-file-unfit": {
    status: 422,
    zh: "文件中没有“统一社会信用代码”一列，或者没有一行代码。请用模板。",
    en: "The file has no column “统一社会信用代码”, or no code in it. Use the template.",
  },
  "lookup-file-too-long": {
    status: 422,
    zh: "一次至多查询 {longest} 行。请分成几个文件。",
    en: "At most {longest} rows are looked up at once. Split the file.",
  },
  "lookup-batch-not-found": {
    status: 404,
    zh: "没有这次批量查询的结果，或者已过可以下载的 7 天。",
    en: "There is no result of such a batch, or it can be fetched no longer than seven days.",
  },
} as const satisfies RefusalTable;
