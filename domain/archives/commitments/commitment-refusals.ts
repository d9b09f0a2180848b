import type { RefusalTable } from "../../refusal.ts";

/** What commitments refuse. */
export const commitmentRefusals = {
  "commitment-not-found": {
    status: 404,
    zh: "没有这份承诺，或者它属于另一家协会。",
    en: "There is no such commitment, or it belongs to another association.",
  },
  "commitment-template-not-found": {
    status: 404,
    zh: "没有这份承诺书样式，或者它现在没有施行。",
    en: "There is no such template of a commitment in force.",
  },
  "commitment-not-yours": {
    status: 403,
    zh: "这类承诺（{name}）不由您签署：单位的由其授权代表，从业人员的由本人，协会的由秘书长。",
    en: "A commitment of this kind ({nameEn}) is not yours to sign: a member's by its authorised person, a practitioner's by the person, the association's by its secretary-general.",
  },
  "commitment-signed-already": {
    status: 409,
    zh: "同一承诺书（{code}）正在有效期内，不必再签。",
    en: "The same letter ({code}) is in force; there is no need to sign again.",
  },
  "commitment-state-wrong": {
    status: 409,
    zh: "这份承诺现在的状态是“{state}”，不能这样办理。",
    en: "The commitment is “{state}” now, and this cannot be done with it.",
  },
  "commitment-unperformed-missing": {
    status: 422,
    zh: "没有全部履行的，须写明未履行的内容（信用承诺数据标准）。",
    en: "What was not kept must be said where not all was kept (data standard of commitments).",
  },
  "commitment-breach-unconfirmed": {
    status: 409,
    zh: "先确认履行情况（部分履行、全部未履行），再按程序认定违诺。没有证明不等于违背承诺。",
    en: "Confirm first what was kept and what was not; then a breach may be found by its procedure. No evidence is not yet a breach.",
  },
  "commitment-breach-without-document": {
    status: 422,
    zh: "违背承诺只有依据生效文书或者本会通过的决议才能形成记录（濉政办秘〔2022〕59号：认定失信行为必须以具有法律效力的文书为依据）。请写明文书并上传，或者选择决议。",
    en: "A breach becomes a record only by a document with legal effect or by a carried resolution. Name and upload the document, or choose the resolution.",
  },
  "commitment-document-wrong-day": {
    status: 422,
    zh: "文书日期 {on} 应在签署日 {signedOn} 与今天（{today}）之间。",
    en: "The document is dated {on}; it must lie between the signing ({signedOn}) and today ({today}).",
  },
} as const satisfies RefusalTable;
