import type { Day } from "../calendar.ts";
import type { DocumentFacts } from "../catalogue/document-kinds.ts";
import { writtenDate } from "../official-date.ts";
import type { ArchiveView, RecordView } from "./record-view.ts";

type ExtractFacts = DocumentFacts<"archive-extract">;
type RecordRow = ExtractFacts["rows"]["adverse"][number];

/** What an extract is made from besides the archive as its reader sees it. */
export type ExtractParts = {
  readonly archive: ArchiveView;
  readonly association: string;
  readonly purpose: string;
  readonly office: string;
  readonly right: "secretariat" | "regulator" | "subject";
  readonly madeOn: Day;
  /** Where everybody sees the open part. */
  readonly address: string;
  /** The number of the extract this one corrects. */
  readonly corrects: string | null;
};

const rights = {
  secretariat: "协会工作职责内的查阅权限",
  regulator: "监管职责内的查阅权限",
  subject: "主体查阅本单位信息的权利（民法典第一千零二十九条）",
} as const satisfies Record<ExtractParts["right"], string>;

const kinds: Readonly<Record<RecordView["polarity"], string>> = { adverse: "不良", positive: "良好", neutral: "其他" };

/** An archive as an official document tells it: Chinese only, days written out, nothing the reader did not see. */
export function extractFacts(parts: ExtractParts): ExtractFacts {
  const { archive, corrects } = parts;
  const { subject, counts } = archive;
  const ordered = orderedRecords(archive.records);
  const total = counts.adverse + counts.positive + counts.neutral;
  const rowsOf = (polarity: RecordView["polarity"]) =>
    ordered.filter(({ record }) => record.polarity === polarity).map(({ record, order }) => rowOf(record, order));
  return {
    texts: {
      association: parts.association,
      subject: subject.name,
      asOf: writtenDate(archive.asOf),
      madeOn: writtenDate(parts.madeOn),
      purpose: parts.purpose,
      basis: rights[parts.right],
      office: parts.office,
      counts: `共${String(total)}条记录，其中不良${String(counts.adverse)}条、良好${String(counts.positive)}条、其他${String(counts.neutral)}条。`,
    },
    optional: {
      shortened: archive.more ? `记录较多，本摘录只载作出日期最近的${String(archive.records.length)}条。` : null,
      demonstration: subject.demonstration ? "本件为示例数据所出，不具任何效力。" : null,
      corrects,
    },
    rows: {
      facts: [...factsOf(archive), { name: "公示网页", value: parts.address }],
      adverse: rowsOf("adverse"),
      positive: rowsOf("positive"),
      neutral: rowsOf("neutral"),
      contents: ordered.flatMap(({ record, order }) => contentsOf(record, order)),
      recalls: archive.recalls.map((recall) => ({
        item: recall.itemName,
        article: recall.article,
        recalledOn: recall.recalledOn,
        document: `${recall.document.issuer} ${recall.document.number}`,
      })),
    },
  };
}

/** Numbered within their kind, so that a row of contents finds its record: 不良1, 良好2. */
function orderedRecords(records: readonly RecordView[]): { record: RecordView; order: string }[] {
  const seen = { adverse: 0, positive: 0, neutral: 0 };
  return records.map((record) => {
    seen[record.polarity] += 1;
    return { record, order: `${kinds[record.polarity]}${String(seen[record.polarity])}` };
  });
}

function rowOf(record: RecordView, order: string): RecordRow {
  return {
    order,
    item: record.selfDeclared ? `${record.itemName}（自行申报，不计入上列条数）` : record.itemName,
    document: record.document.printed,
    issuer: record.document.issuer,
    decidedOn: record.document.decidedOn,
    publicity: [publicityOf(record.publicity), ...disputesOf(record)].join("，"),
  };
}

function disputesOf({ disputedSince, groundDisputedSince }: RecordView): string[] {
  return [...(disputedSince === null ? [] : ["有异议"]), ...(groundDisputedSince === null ? [] : ["依据的记录有异议"])];
}

function publicityOf({ state, until }: RecordView["publicity"]): string {
  switch (state) {
    case "public":
      return until === null ? "公示中" : `公示至${until}`;
    case "not-yet":
      return "未到公示日";
    case "ended":
      return "公示期满";
    case "not-public":
      return "不公示";
    case "unconfirmed":
      return "待来源确认";
    case "withheld":
      return "暂停公示";
    case "unclassed":
      return "待定严重程度";
  }
}

function contentsOf(record: RecordView, order: string): ExtractFacts["rows"]["contents"] {
  const { disagreement } = record;
  const said = disagreement === null ? [] : [{ name: "当事人附注", value: disagreement.text }];
  return [...record.fields, ...said].map(({ name, value }, at) => ({ order: at === 0 ? order : "", name, value }));
}

const nameKinds = { registered: "名称", former: "曾用名", short: "简称", "as-printed": "文书所用名称" } as const;
const schemes: Readonly<Record<string, string>> = {
  uscc: "统一社会信用代码",
  "registration-number": "注册号",
  "organisation-code": "组织机构代码",
};
const doubts = { valid: "", "check-failed": "（校验不符，待核）", unchecked: "" } as const;

function factsOf({ subject }: ArchiveView): ExtractFacts["rows"]["facts"] {
  return [
    ...subject.names.map(({ name, kind }) => ({ name: nameKinds[kind], value: name })),
    ...subject.identifiers.map(({ scheme, code, standing }) => ({
      name: schemes[scheme] ?? scheme,
      value: code + doubts[standing],
    })),
    ...subject.memberOf.map(({ association, since }) => ({ name: "会员", value: `${association}，${since}起` })),
  ];
}
