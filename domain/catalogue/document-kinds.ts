/**
 * What the program can tell a template, by kind of document: texts that are always known, texts that may be missing, and
 * rows with their cells. A template that asks for more does not load; a program that tells less does not compile.
 */
export const documentKinds = {
  "archive-extract": {
    zh: "信用档案摘录",
    en: "Extract of a credit archive",
    texts: ["association", "subject", "asOf", "madeOn", "purpose", "basis", "office", "counts"],
    optional: ["shortened", "demonstration", "corrects"],
    rows: {
      facts: ["name", "value"],
      adverse: ["order", "item", "document", "issuer", "decidedOn", "publicity"],
      positive: ["order", "item", "document", "issuer", "decidedOn", "publicity"],
      neutral: ["order", "item", "document", "issuer", "decidedOn", "publicity"],
      contents: ["order", "name", "value"],
      recalls: ["item", "article", "recalledOn", "document"],
    },
  },
  "case-notice": {
    zh: "惩戒事先告知书",
    en: "Notice of a proposed sanction",
    texts: ["association", "respondent", "you", "facts", "rungs", "rights"],
    optional: ["demonstration"],
    rows: { clauses: ["cited", "text", "actedOn"] },
  },
  "case-hearing-minutes": {
    zh: "听证笔录",
    en: "Minutes of a hearing",
    texts: ["association", "respondent", "standing", "heldOn", "hour", "place", "chair", "panel", "attended"],
    optional: ["recused", "demonstration"],
    rows: { lines: ["line"] },
  },
  "case-interview": {
    zh: "询问笔录",
    en: "Record of an interview",
    texts: [
      ...(["association", "respondent", "standing", "heldOn", "from", "until", "place"] as const),
      ...(["askers", "heard", "post", "heardAs"] as const),
    ],
    optional: ["corrects", "demonstration"],
    rows: { rights: ["line"], lines: ["line"] },
  },
  /** Read out before the first question, and printed in the record: never issued by itself. */
  "case-interview-rights": {
    zh: "被询问人权利告知",
    en: "Rights of a person who is heard",
    texts: ["association"],
    optional: [],
    rows: {},
  },
  "case-decision": {
    zh: "惩戒决定书",
    en: "Decision on a sanction",
    texts: [
      ...(["association", "respondent", "facts", "statement", "reasons", "guideline"] as const),
      ...(["resolution", "outcome", "appeal", "nature"] as const),
    ],
    optional: ["hearing", "deviation", "demonstration"],
    rows: { clauses: ["cited", "text", "actedOn"] },
  },
  "case-review": {
    zh: "申诉决定书",
    en: "Decision on an appeal",
    texts: [
      ...(["association", "respondent", "you", "decision", "appealedOn", "grounds"] as const),
      ...(["resolution", "outcome", "reasons", "nature"] as const),
    ],
    optional: ["demonstration"],
    rows: {},
  },
  "complaint-letter": {
    zh: "投诉转办函",
    en: "Letter that passes a complaint on to a department",
    texts: [
      "association",
      "department",
      "member",
      "kind",
      "receivedOn",
      "happenedOn",
      "facts",
      "wants",
      "why",
      "nature",
    ],
    optional: ["answer", "demonstration"],
    rows: {},
  },
  "infringement-finding": {
    zh: "侵权投诉处理意见书",
    en: "Finding on a complaint about data",
    texts: ["association", "round", "number", "receivedOn", "kind", "facts", "verdict", "reasons", "rights"],
    optional: ["responsible", "demonstration"],
    rows: {},
  },
  "infringement-letter": {
    zh: "侵权事项函",
    en: "Letter to an organ on an infringement of data",
    texts: ["association", "department", "receivedOn", "kind", "facts", "responsible", "request", "nature"],
    optional: ["demonstration"],
    rows: {},
  },
  "case-letter": {
    zh: "通报函",
    en: "Letter to a department on a decision",
    texts: [
      ...(["association", "department", "respondent", "standing", "facts"] as const),
      ...(["decision", "outcome", "request", "nature"] as const),
    ],
    optional: ["demonstration", "basis"],
    rows: { clauses: ["cited", "text", "actedOn"] },
  },
  "mediation-agreement": {
    zh: "调解协议书",
    en: "Mediation agreement",
    texts: ["association", "requester", "respondent", "matter", "mediator", "effect"],
    optional: ["sessions", "demonstration"],
    rows: { terms: ["number", "text"], obligations: ["number", "owes", "to", "what", "amount", "due"] },
  },
  "mediation-supplement": {
    zh: "调解协议补充协议",
    en: "Supplement to a mediation agreement",
    texts: ["association", "requester", "respondent", "agreement", "agreedOn", "why", "words", "effect"],
    optional: ["demonstration"],
    rows: { moved: ["number", "owes", "what", "amount", "from", "to"] },
  },
  "meeting-minutes": {
    zh: "会议纪要",
    en: "Minutes of a meeting",
    texts: [
      ...(["association", "title", "body", "heldOn", "beginsAt", "place", "means", "chair", "recorder"] as const),
      ...(["charter", "attendance", "party"] as const),
    ],
    optional: ["demonstration", "corrects"],
    rows: {
      attendees: ["name", "post", "presence"],
      items: ["position", "title", "kind", "aside", "result"],
      notes: ["line"],
    },
  },
  "decoupling-report": {
    zh: "脱钩和规范化自查报告",
    en: "Report of the check of independence",
    texts: ["association", "year", "openedOn", "closedOn", "madeOn", "basis", "counts"],
    optional: ["demonstration", "earlier"],
    rows: {
      answers: ["order", "area", "asks", "verdict", "note", "evidence"],
      faults: ["order", "asks", "note", "mendBy", "mended"],
    },
  },
  norm: {
    zh: "规约、准则、标准的公布文书",
    en: "Promulgation of a norm",
    texts: ["association", "title", "kind", "resolution", "body", "decidedOn", "inForceFrom", "reviewOn"],
    optional: ["demonstration", "standardCode"],
    rows: { clauses: ["number", "chapter", "heading", "text"] },
  },
  "norm-text": {
    zh: "规约、准则、标准的文稿",
    en: "Text of a norm",
    texts: ["association", "title", "kind", "version", "revision", "stage"],
    optional: ["demonstration"],
    rows: { clauses: ["number", "chapter", "heading", "text"] },
  },
  "norm-making-file": {
    zh: "制定档案",
    en: "File of the making of a norm",
    texts: ["association", "title", "kind", "version", "purpose", "stage", "asOf", "counts"],
    optional: ["demonstration"],
    rows: {
      projects: ["at", "what", "by", "verdict", "reason"],
      texts: ["revision", "at", "by", "why"],
      answers: ["question", "place", "verdict", "reason", "by"],
      passages: ["place", "words", "why", "answered"],
      reviews: ["role", "name", "verdict", "opinion", "signedOn"],
      notified: ["name", "kind"],
      opinions: ["number", "place", "from", "text", "answer", "reason"],
      resolutions: ["number", "body", "decidedOn", "result", "figures"],
      clauses: ["number", "chapter", "heading", "text"],
    },
  },
  "proposal-letter": {
    zh: "建言函",
    en: "Letter with a proposal or an opinion on a draft",
    texts: ["association", "recipient", "title", "opening", "text", "preparedBy"],
    optional: ["resolution", "papers", "demonstration"],
    rows: {},
  },
  "evaluation-notice": {
    zh: "评价结果告知书",
    en: "Notice of a result of evaluation",
    texts: [
      ...(["association", "subject", "round", "model", "appliedOn", "frozenOn"] as const),
      ...(["points", "grade", "resolution", "decidedOn"] as const),
    ],
    optional: ["vetoes", "marksAnew", "demonstration"],
    rows: {},
  },
  "evaluation-change": {
    zh: "信用等级变动告知书",
    en: "Notice of a change of a grade",
    texts: ["association", "subject", "before", "why", "since", "resolution", "decidedOn", "outcome"],
    optional: ["demonstration"],
    rows: {},
  },
  "evaluation-certificate": {
    zh: "信用等级证书",
    en: "Certificate of a grade",
    texts: [...(["association", "subject", "round", "model", "grade", "validFrom", "validUntil"] as const), "address"],
    optional: ["demonstration"],
    rows: {},
  },
  "objection-answer": {
    zh: "异议答复书",
    en: "Answer to an objection",
    texts: [
      "association",
      "subject",
      "about",
      "filedOn",
      "matter",
      "reason",
      "round",
      "outcome",
      "reasons",
      "rights",
      "rule",
    ],
    optional: ["source", "correction", "demonstration"],
    rows: {},
  },
  "repair-decision": {
    zh: "信用修复决定书",
    en: "Decision on credit repair",
    texts: ["association", "subject", "about", "appliedOn", "outcome", "reasons", "effect", "rule"],
    optional: ["verified", "provision", "demonstration"],
    rows: {},
  },
} as const satisfies Record<string, DocumentKindFacts>;

type DocumentKindFacts = {
  readonly zh: string;
  readonly en: string;
  readonly texts: readonly string[];
  readonly optional: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
};

export type DocumentKind = keyof typeof documentKinds;

type Of<K extends DocumentKind> = (typeof documentKinds)[K];
type RowsOf<K extends DocumentKind> = Of<K>["rows"];

/** Everything a template of the kind may name; leaving one out is a type error. */
export type DocumentFacts<K extends DocumentKind> = {
  readonly texts: Readonly<Record<Of<K>["texts"][number], string>>;
  readonly optional: Readonly<Record<Of<K>["optional"][number], string | null>>;
  readonly rows: {
    readonly [R in keyof RowsOf<K>]: readonly Readonly<
      Record<RowsOf<K>[R] extends readonly (infer Cell extends string)[] ? Cell : never, string>
    >[];
  };
};

/** The facts of a kind with their names forgotten, as templates of packs name them. */
export function factsOfKind(kind: DocumentKind): DocumentKindFacts {
  return documentKinds[kind];
}
