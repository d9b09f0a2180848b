import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";

/** Forty indicators of four kinds, no two alike, so that no two columns are shared; each worth 2.5 of 100. */
const numbers = Array.from({ length: 40 }, (_, at) => at);
const months = (at: number): number => 3 + at;

export const fortyIndicators: ModelContent = {
  full: "100",
  scale: "示例",
  facts: [
    { item: "double-publicity-penalty", reads: "public", afterEnd: "counted", disputed: "counted" },
    { item: "double-publicity-licence", reads: "kept", afterEnd: "left-out", disputed: "counted" },
  ],
  figures: numbers.flatMap((at) => {
    const back = `months(${String(months(at))})`;
    if (at % 4 === 0)
      return [
        {
          id: `f${String(at)}`,
          name: "示例",
          value: `count("double-publicity-penalty", ${back}, severity == "general")`,
        },
      ];
    if (at % 4 === 2)
      return [{ id: `f${String(at)}`, name: "示例", value: `sum("double-publicity-penalty", amountFen, ${back})` }];
    return at % 4 === 3
      ? [{ id: `f${String(at)}`, name: "示例", value: `count("double-publicity-licence", ${back})` }]
      : [];
  }),
  groups: [
    { id: "whole", name: "示例", weight: "100%" },
    { id: "part", name: "示例", under: "whole", weight: "100%" },
  ],
  indicators: numbers.map((at) => ({
    id: `indicator-${String(at)}`,
    name: "示例",
    under: "part",
    weight: "2.5%",
    full: "100",
    source: "示例",
    scoring: scoringOf(at),
  })),
  vetoes: [
    { id: "many", name: "示例", when: "f0 >= 3", atMost: "C", source: { document: "示例", mark: "unverified" } },
  ],
  required: [],
  grades: [
    { id: "A", name: "甲", atLeast: "70" },
    { id: "B", name: "乙", atLeast: "50" },
    { id: "C", name: "丙", atLeast: "0" },
  ],
};

function scoringOf(at: number): ModelContent["indicators"][number]["scoring"] {
  const figure = `f${String(at)}`;
  if (at % 4 === 0)
    return {
      by: "cases",
      cases: [
        { when: `${figure} == 0`, points: "100" },
        { when: `${figure} >= 1 && ${figure} <= 2`, points: "60" },
      ],
      otherwise: "20",
    };
  if (at % 4 === 1) {
    const decay = [6, 18, 36].map((step, number) => ({
      within: `${String(step + at)}M`,
      share: ["100%", "50%", "20%"][number] ?? "",
    }));
    return {
      by: "deductions",
      deductions: [
        { id: `taken-${String(at)}`, name: "示例", item: "double-publicity-penalty", points: "15", decay, most: "60" },
      ],
    };
  }
  if (at % 4 === 2)
    return { by: "formula", formula: `step(${figure}, 1000000, 1, 800000, 500000, 500000, 5000000, 100000)` };
  return {
    by: "cases",
    cases: [
      { when: `${figure} >= 2`, points: "100" },
      { when: `${figure} == 1`, points: "70" },
    ],
    otherwise: "30",
  };
}

/**
 * The same model as somebody who knows the tables would write it down: plain arithmetic in bigint, one scan, no plan. `day`
 * gives the first day within so many months. It must count the same members into the same grades.
 */
export function handWritten(on: string, day: (months: number) => string): string {
  const penalty = "item = 'double-publicity-penalty'";
  const columns = numbers.flatMap((at) => {
    const since = `decided_on >= '${day(months(at))}'`;
    if (at % 4 === 0)
      return [`count(*) filter (where ${penalty} and severity = 'general' and ${since}) as c${String(at)}`];
    if (at % 4 === 2)
      return [`coalesce(sum(amount_fen) filter (where ${penalty} and ${since}), 0)::bigint as c${String(at)}`];
    if (at % 4 === 3)
      return [`count(*) filter (where item = 'double-publicity-licence' and ${since}) as c${String(at)}`];
    const [one, two, three] = [6, 18, 36].map((step) => day(step + at));
    return [
      `count(*) filter (where ${penalty} and decided_on >= '${one ?? ""}') as c${String(at)}a`,
      `count(*) filter (where ${penalty} and decided_on >= '${two ?? ""}' and decided_on < '${one ?? ""}') as c${String(at)}b`,
      `count(*) filter (where ${penalty} and decided_on >= '${three ?? ""}' and decided_on < '${two ?? ""}') as c${String(at)}c`,
    ];
  });
  const points = numbers.map((at) => {
    const c = `c${String(at)}`;
    if (at % 4 === 0) return `case when ${c} = 0 then 25000 when ${c} <= 2 then 15000 else 5000 end`;
    if (at % 4 === 1) return `(1000000 - least(${c}a * 150000 + ${c}b * 75000 + ${c}c * 30000, 600000)) / 40`;
    if (at % 4 === 2)
      return `case when ${c} >= 5000000 then 2500 when ${c} >= 500000 then 12500 when ${c} >= 1 then 20000 else 25000 end`;
    return `case when ${c} >= 2 then 25000 when ${c} = 1 then 17500 else 7500 end`;
  });
  return `select grade, count(*) from (
    select case when points >= 700000 and c0 < 3 then 0 when points >= 500000 and c0 < 3 then 1 else 2 end as grade
    from (select c0, ${points.join(" + ")} as points from (
      select member.subject_id, ${columns.join(", ")}
      from member left join record on record.subject_id = member.subject_id and record.replaced_at is null and record.held = ''
        and record.decided_on <= '${on}' and record.valid_from <= '${on}'
        and ((${penalty} and record.open_scope = 'public' and record.public_from <= '${on}' and (record.public_until is null or record.public_until >= '${on}'))
          or (item = 'double-publicity-licence' and (record.valid_to is null or record.valid_to >= '${on}')))
        and not exists (select from recall where recall.subject_id = record.subject_id and recall.natural_key = record.natural_key
          and recall.lifted_at is null and recall.moved_at is null and record.recorded_at <= recall.recalled_at)
      where member.left_on is null group by member.subject_id) as counted offset 0) as summed) as graded group by grade order by grade`;
}
