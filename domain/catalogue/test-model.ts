import type { CatalogueEntry } from "./catalogue-entry.ts";
import type { ModelContent } from "./models/model-entry.ts";
import { readModel } from "./models/read-model.ts";
import type { ModelPlan } from "./models/model-plan.ts";

/** What the reading of models looks at of catalogue items. */
export const testItems = [
  item("penalty", { severity: "severity-class", amount: "FK" }),
  item("honour", {}),
  item("grade", { code: "DJ" }),
];

function item(id: string, has: { severity?: string; amount?: string; code?: string }): CatalogueEntry {
  const field = (code: string) => ({
    code,
    name: code,
    type: "string" as const,
    required: "optional" as const,
    checks: [],
    publish: "yes" as const,
    aliases: [],
  });
  return {
    id,
    kind: "catalogue",
    name: id,
    edition: "2026",
    validFrom: "2020-01-01",
    region: "CN",
    source: { document: "示例", mark: "unverified" },
    narrower: "refused",
    code: id,
    class: "示例",
    polarity: "neutral",
    holder: "authority",
    about: ["organisation"],
    sourceDepartment: "示例",
    channels: ["department"],
    legalBasis: [{ document: "示例" }],
    openScope: "public",
    queryRights: ["visitor"],
    updateCycle: "示例",
    documentRequired: true,
    documentKind: "示例",
    publicity: "示例",
    retention: "示例",
    publishWithin: [],
    naturalKey: ["subject"],
    ...(has.severity === undefined ? {} : { severity: has.severity }),
    roles: {
      documentNumber: "WSH",
      decidedOn: "RQ",
      subjectOtherCodes: [],
      ...(has.amount === undefined ? {} : { amount: has.amount }),
      ...(has.code === undefined ? {} : { code: has.code }),
    },
    ignoredHeaders: [],
    fields: [field("WSH"), field("RQ")],
  };
}

/** A model without a defect: half of it honours, half of it penalties, one veto. */
export const soundModel: ModelContent = {
  full: "100",
  scale: "示例",
  facts: [
    { item: "penalty", reads: "public", afterEnd: "counted", disputed: "counted" },
    { item: "honour", reads: "kept", afterEnd: "left-out", disputed: "counted" },
    { item: "grade", reads: "kept", afterEnd: "left-out", disputed: "counted" },
  ],
  figures: [
    { id: "honours", name: "荣誉", value: 'count("honour", years(3))', actionable: "gain" },
    { id: "grade", name: "等级", value: 'latest("grade", code, always(), "")' },
  ],
  groups: [
    { id: "whole", name: "全部", weight: "100%" },
    { id: "good", name: "表现", under: "whole", weight: "50%" },
    { id: "bad", name: "失信", under: "whole", weight: "50%" },
  ],
  indicators: [
    {
      id: "honoured",
      name: "荣誉",
      under: "good",
      weight: "100%",
      full: "100",
      source: "示例",
      scoring: {
        by: "cases",
        cases: [
          { when: "honours >= 2", points: "100" },
          { when: "honours == 1", points: "60" },
        ],
        otherwise: "0",
      },
    },
    {
      id: "punished",
      name: "处罚",
      under: "bad",
      weight: "100%",
      full: "50",
      source: "示例",
      scoring: {
        by: "deductions",
        deductions: [
          {
            id: "penalties",
            name: "处罚",
            item: "penalty",
            where: 'severity != "minor"',
            points: "20",
            decay: [
              { within: "12M", share: "100%" },
              { within: "24M", share: "50%" },
            ],
            most: "40",
            actionable: "mend",
          },
        ],
      },
    },
  ],
  vetoes: [
    {
      id: "grade-d",
      name: "等级为 D",
      when: 'grade == "D"',
      atMost: "B",
      source: { document: "示例", mark: "unverified" },
    },
  ],
  required: [],
  grades: [
    { id: "A", name: "甲", atLeast: "80" },
    { id: "B", name: "乙", atLeast: "50" },
    { id: "C", name: "丙", atLeast: "0" },
  ],
};

/** The plan of a model that must be sound. */
export function planOf(content: ModelContent): ModelPlan {
  const { plan, faults } = readModel(content, testItems);
  if (plan === null) throw new Error(faults.map(({ en }) => en).join("\n"));
  return plan;
}
