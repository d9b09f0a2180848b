import type { ModelDeduction, ModelScoring } from "../catalogue/models/model-entry.ts";

const onSiteWord = "on-site";

/**
 * How a rule is written in one cell of a table, so that the same text stands on the page and in the workbook:
 *   cases       `honours >= 2 => 100` line by line, at last `else => 0`
 *   formula     `= step(fines, 1000000, …)`
 *   deductions  `- id name / English | item | where | points | 12M 100%, 24M 50% | at most | mend` line by line
 *   people      `people agency | 2 | 20 | 50 | evidence、evidence | on-site` (scorers, how many, spread, until they have
 *               scored; at last, where marks rest on a visit on site)
 */
export function writeRule(scoring: ModelScoring): string {
  switch (scoring.by) {
    case "cases":
      return [...scoring.cases.map(({ when, points }) => `${when} => ${points}`), `else => ${scoring.otherwise}`].join(
        "\n",
      );
    case "formula":
      return `= ${scoring.formula}`;
    case "deductions":
      return scoring.deductions.map(writeDeduction).join("\n");
    case "people":
      return `people ${scoring.scorers} | ${String(scoring.count)} | ${scoring.spread} | ${scoring.missing} | ${scoring.evidence.join("、")}${scoring.onSite === true ? ` | ${onSiteWord}` : ""}`;
  }
}

/** Where a rule cannot be read: the line, from 1, and how it is written. */
export type RuleTextFault = { readonly line: number; readonly zh: string; readonly en: string };

/** Reads what `writeRule` writes. The shape of each part is judged with the model. */
export function readRule(text: string): unknown {
  const lines = text.split("\n").map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  const [first = ""] = filled;
  if (first.startsWith("=")) return { by: "formula", formula: filled.join("\n").slice(1).trim() };
  if (first.startsWith("people ")) return readPeople(first);
  if (first.startsWith("-"))
    return { by: "deductions", deductions: filled.map((line) => readDeduction(line.slice(1))) };
  return readCases(filled);
}

/** The first line that is written in none of the four ways; null where all can be read. */
export function ruleTextFault(text: string): RuleTextFault | null {
  const lines = text.split("\n").map((line, at) => ({ line: line.trim(), number: at + 1 }));
  const filled = lines.filter(({ line }) => line !== "");
  const [first] = filled;
  if (first === undefined) return { line: 1, zh: "没有写评分规则", en: "there is no rule" };
  if (first.line.startsWith("=") || first.line.startsWith("people ")) return null;
  if (first.line.startsWith("-")) {
    const odd = filled.find(({ line }) => !line.startsWith("-") || line.split("|").length < 5);
    return odd === undefined
      ? null
      : {
          line: odd.number,
          zh: "扣分写作“- 编号 名称 | 信息项 | 条件 | 扣分 | 12M 100%, 24M 50% | 最多扣 | mend”",
          en: "a deduction is written “- id name | item | where | points | 12M 100%, 24M 50% | at most | mend”",
        };
  }
  const odd = filled.find(({ line }) => !line.includes("=>"));
  if (odd !== undefined)
    return { line: odd.number, zh: "分档写作“条件 => 分数”", en: "a case is written “condition => marks”" };
  return filled.at(-1)?.line.startsWith("else") === true
    ? null
    : { line: filled.length, zh: "最后一行应为“else => 分数”", en: "the last line must be “else => marks”" };
}

function writeDeduction(one: ModelDeduction): string {
  const name = one.nameEn === undefined ? one.name : `${one.name} / ${one.nameEn}`;
  const decay = one.decay.map(({ within, share }) => `${within} ${share}`).join(", ");
  const parts = [
    `${one.id} ${name}`,
    one.item,
    one.where ?? "",
    one.points,
    decay,
    one.most ?? "",
    one.actionable ?? "",
  ];
  return `- ${parts.join(" | ").replace(/[ |]+$/, "")}`;
}

function readDeduction(line: string): unknown {
  // A condition may hold no `|`; a deduction's is a conjunction.
  const [head = "", item = "", where = "", points = "", decay = "", most = "", actionable = ""] = line
    .split("|")
    .map((part) => part.trim());
  const [, id = "", name = ""] = /^(\S*)\s*(.*)$/.exec(head) ?? [];
  const [nameZh = "", nameEn] = name.split(" / ");
  return {
    id,
    name: nameZh.trim(),
    ...given("nameEn", nameEn?.trim()),
    item,
    ...given("where", where),
    points,
    decay: decay.split(/[,，]/).map((step) => {
      const [within = "", share = ""] = step.trim().split(/\s+/);
      return { within, share };
    }),
    ...given("most", most),
    ...given("actionable", actionable),
  };
}

function readCases(lines: readonly string[]): unknown {
  const read = lines.map((line) => {
    const at = line.lastIndexOf("=>");
    return { when: line.slice(0, at).trim(), points: line.slice(at + 2).trim() };
  });
  return { by: "cases", cases: read.slice(0, -1), otherwise: read.at(-1)?.points ?? "" };
}

function readPeople(line: string): unknown {
  const [scorers = "", count = "", spread = "", missing = "", evidence = "", onSite] = line
    .slice("people ".length)
    .split("|")
    .map((part) => part.trim());
  return {
    by: "people",
    scorers,
    count: Number(count),
    spread,
    missing,
    evidence: evidence
      .split(/[、,，]/)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
    // Anything else there is kept as it stands, for the model's own shape to refuse.
    ...(onSite === undefined || onSite === "" ? {} : { onSite: onSite === onSiteWord ? true : onSite }),
  };
}

function given(key: string, value: string | undefined): Record<string, string> {
  return value === undefined || value === "" ? {} : { [key]: value };
}
