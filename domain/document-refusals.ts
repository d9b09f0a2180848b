import type { RefusalTable } from "./refusal.ts";

/** What making, fetching and numbering official documents refuses. */
export const documentRefusals = {
  "document-past-retention": {
    status: 410,
    zh: "{number} 所涉的记录已过保存期，文书的正文随之删除，文号仍在登记簿中。",
    en: "The record that {number} is about is past its retention; the text went with it, the number stays in the register.",
  },
  "document-holds-withdrawn": {
    status: 410,
    zh: "{number} 载有出具后被来源撤回、或者已经修复的记录，正本不再提供。请按今天的档案另行出具。",
    en: "{number} holds a record that its source took back, or that was repaired, since: it is given out no more. Issue another as of today.",
  },
  "document-purpose-missing": {
    status: 409,
    zh: "{number} 是受限档案的摘录，下载等同查阅。请先点“调阅”写明事由，当天可以下载；主体可以看到。",
    en: "{number} is an extract of a restricted archive, and fetching it is a look. Open it with a purpose first; it can be fetched that day, and the subject sees it.",
  },
  "document-opened-already": {
    status: 409,
    zh: "{number} 不需要再写事由：您今天已经调阅过，或者它不是协会出具的档案摘录。请直接下载。",
    en: "{number} needs no purpose: you have opened it today, or it is no extract that the association issued. Fetch it.",
  },
  "document-not-found": {
    status: 404,
    zh: "没有这份文书，或者它不在您现在职务的查阅范围内。请从主体档案页的“文书”里重新打开。",
    en: "There is no such document, or not for the office you hold here. Open it again from the documents of the subject's archive.",
  },
  "document-already-corrected": {
    status: 409,
    zh: "这份文书已由 {number} 更正。请以后者为准，需要再更正的，对后者办理。",
    en: "This document was corrected by {number} already. Go by that one, and correct that one if need be.",
  },
  "document-too-long": {
    status: 422,
    zh: "这份文书内容太多，{seconds} 秒、{mebibytes} MiB 之内没有排完版，没有编号。请按年度或类别分开出具。",
    en: "This document holds too much: it was not set within {seconds} seconds and {mebibytes} MiB, and no number was used. Make it in parts, by year or by kind.",
  },
  "documents-busy": {
    status: 503,
    zh: "同时出具的文书太多。没有编号，请一分钟后再试。",
    en: "Too many documents are being made at once. No number was used; try again in a minute.",
  },
  "document-template-missing": {
    status: 422,
    zh: "今天没有有效的“{kind}”文书模板。请系统管理员在规则包里补上。",
    en: "No template for “{kind}” is in force today. The system administrator adds one to the packs.",
  },
  "docx-unreadable": {
    status: 422,
    zh: "这个文件读不出来，可能不是 docx，或者没有传完、加了密码。请用 Word 或 WPS 另存为 docx 后重传。",
    en: "This file cannot be read: it is no docx, is cut short or has a password. Save it as docx in Word or WPS and send it again.",
  },
  "docx-too-large": {
    status: 413,
    zh: "这个文件的文字超过 {limitMiB} MiB。请去掉图片和修订记录，或分成几个文件。",
    en: "The text of this file is larger than {limitMiB} MiB. Leave out pictures and tracked changes, or send it in parts.",
  },
  "number-not-drawn": {
    status: 404,
    zh: "登记簿里没有这个文号。请核对代字、年份和顺序号。",
    en: "The register holds no such number. Check its sign, year and order.",
  },
  "number-voided": {
    status: 409,
    zh: "{number} 已经作废，不能再作废一次。",
    en: "{number} was voided already.",
  },
} as const satisfies RefusalTable;
