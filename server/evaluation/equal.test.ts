import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { operators } from "@xinheng/domain/catalogue/models/expression-value.ts";
import { readModel } from "@xinheng/domain/catalogue/models/read-model.ts";
import { rounded } from "@xinheng/domain/catalogue/models/value-range.ts";
import { addDays } from "@xinheng/domain/calendar.ts";
import { type Fact, factOperators, heldWithin } from "@xinheng/domain/evaluation/fact.ts";
import { aggregates } from "@xinheng/domain/evaluation/leaf-value.ts";
import { type Inputs, type Meaning, type Score, scoreOf } from "@xinheng/domain/evaluation/score.ts";
import { transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { type FactsAsked, listFacts } from "./fact-store.ts";
import { type Judged, listScores } from "./score-store.ts";
import { randomModel, testItems } from "./test-random-model.ts";

// HARD-PARTS 4.10: 300 pairs here, 10,000 by the benchmark `equal`. Both draw from the same seed.
const models = 42;
const subjects = 8;
const seed = 20261121;
const on = "2026-02-28";
const today = "2026-11-20";
const knownAt = new Date("2026-11-20T00:00:00Z");

type Case = { readonly plan: ModelPlan; readonly inputs: readonly Inputs[]; readonly said: readonly Score[] };
let t: TestHouse;
let cases: readonly Case[] = [];

before(async () => {
  t = await startTestHouse(`${today}T10:00:00+08:00`);
  const ids = await plantArchives();
  const items = t.house.packs.set.flatMap((entry) => (entry.kind === "catalogue" ? [entry] : []));
  const fields = items.map((entry) => ({
    ...entry,
    // Whether an item has a field is judged elsewhere; here every field may be compared, filled or not.
    roles: { ...entry.roles, code: entry.roles.code ?? "X", amount: entry.roles.amount ?? "X" },
    severity: entry.severity ?? "severity-class",
  }));
  const drawn: { content: ModelContent; plan: ModelPlan }[] = [];
  for (const content of fc.sample(randomModel, { numRuns: models * 20, seed })) {
    const { plan } = readModel(content, fields);
    if (plan !== null && drawn.length < models) drawn.push({ content, plan });
  }
  assert.equal(drawn.length, models, "the grammar must yield enough models without defects");
  cases = await transact(t.house.database.app, { associationId: t.association.id, audience: "staff" }, async (tx) => {
    const made: Case[] = [];
    for (const [at, { content, plan }] of drawn.entries()) {
      const asked: FactsAsked = { facts: content.facts, packs: t.house.packs.set, on, knownAt, today };
      const judged: Judged[] = plan.indicators.flatMap(({ id }, number) =>
        ids.slice(0, 4).map((subjectId, row) => ({
          subjectId,
          indicator: id,
          points: BigInt(((at + number + row) * 123_457) % 1_100_000) - 20_000n,
        })),
      );
      const scores = await listScores(tx, { ...asked, plan, judged }, ids);
      const inputs: Inputs[] = [];
      for (const subjectId of ids) {
        const given = judged.filter((one) => one.subjectId === subjectId);
        inputs.push({
          on,
          facts: await listFacts(tx, asked, subjectId),
          judged: new Map(given.map(({ indicator, points }) => [indicator, points])),
        });
      }
      made.push({ plan, inputs, said: ids.map((id) => scores.get(id) ?? assert.fail("everybody is scored")) });
    }
    return made;
  });
});
after(() => t.stop());

describe("the statement and the one-subject evaluator", () => {
  it("say the same of every subject under every model, to the ten-thousandth", () => {
    let pairs = 0;
    for (const { plan, inputs, said } of cases) {
      for (const [at, given] of inputs.entries()) {
        assert.deepEqual(scoreOf(plan, given), said[at]);
        pairs += 1;
      }
    }
    assert.equal(pairs, models * subjects);
    const grades = new Set(cases.flatMap(({ said }) => said.map(({ grade }) => grade)));
    assert.equal(grades.size, 4, "the draw must reach every grade and none");
  });

  for (const [name, bent] of Object.entries(mutations())) {
    it(`part where ${name}`, () => {
      const differs = cases.some(({ plan, inputs, said }) =>
        inputs.some((given, at) => !same(scoreOf(plan, given, bent), said[at])),
      );
      assert.ok(differs, "no pair of the draw would notice");
    });
  }
});

function same(one: Score, other: Score | undefined): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}

/** Each sign of the language bent once; every one of them must turn the property red. */
function mutations(): Record<string, Meaning> {
  const exact: Meaning = { aggregates, comparisons: factOperators, signs: operators };
  const sign = (bent: Partial<Meaning["signs"]>): Meaning => ({ ...exact, signs: { ...operators, ...bent } });
  const aggregate = (bent: Partial<Meaning["aggregates"]>): Meaning => ({
    ...exact,
    aggregates: { ...aggregates, ...bent },
  });
  const comparison = (bent: Partial<Meaning["comparisons"]>): Meaning => ({
    ...exact,
    comparisons: { ...factOperators, ...bent },
  });
  return {
    "+ adds one more": sign({ "+": (a, b) => a + b + 1n }),
    "- is turned": sign({ "-": (a, b) => b - a }),
    "* adds": sign({ "*": (a, b) => a + b }),
    "a negative stays": sign({ negative: (a) => a }),
    "== is always": sign({ "==": () => true }),
    "!= is ==": sign({ "!=": (a, b) => a === b }),
    "< takes the bound": sign({ "<": (a, b) => a <= b }),
    "<= leaves the bound": sign({ "<=": (a, b) => a < b }),
    "> takes the bound": sign({ ">": (a, b) => a >= b }),
    ">= leaves the bound": sign({ ">=": (a, b) => a > b }),
    "&& is ||": sign({ "&&": (a, b) => a || b }),
    "|| is &&": sign({ "||": (a, b) => a && b }),
    "! is nothing": sign({ not: (a) => a }),
    "a choice is turned": sign({ choice: (when, yes, no) => (when ? no : yes) }),
    "a step begins one later": sign({
      step: (value, below, steps) => steps.reduce((reached, [from, gives]) => (value > from ? gives : reached), below),
    }),
    "the first step reached is taken": sign({
      step: (value, below, steps) => steps.find(([from]) => value >= from)?.[1] ?? below,
    }),
    "cap has no lower end": sign({ cap: (value, _, most) => (value > most ? most : value) }),
    "cap has no upper end": sign({ cap: (value, least) => (value < least ? least : value) }),
    "div cuts off": sign({ div: (value, by, otherwise) => (by === 0n ? otherwise : value / by) }),
    "div rounds half down": sign({
      div: (value, by, otherwise) =>
        by === 0n ? otherwise : (value < 0n ? -1n : 1n) * (by < 0n ? -1n : 1n) * halfDown(size(value), size(by)),
    }),
    "div by zero is zero": sign({ div: (value, by) => (by === 0n ? 0n : rounded(value, by)) }),
    "count counts one more": aggregate({ count: (facts) => BigInt(facts.length + 1) }),
    "any is none": aggregate({ any: (facts) => facts.length === 0 }),
    "sum passes over what is negative or large": aggregate({
      sum: (values) =>
        values.reduce<bigint>((sum, one) => sum + (typeof one === "bigint" && one < 10n ** 12n ? one : 0n), 0n),
    }),
    "min is max": aggregate({ min: aggregates.max }),
    "max is min": aggregate({ max: aggregates.min }),
    "latest forgets the day": aggregate({ latest: (one, other) => recordedLater(one, other) }),
    "latest forgets when it was recorded": aggregate({
      latest: (one, other) => (one.heldOn === other.heldOn ? one.id > other.id : one.heldOn > other.heldOn),
    }),
    "latest forgets the id": aggregate({
      latest: (one, other) =>
        one.heldOn === other.heldOn && one.recordedAt === other.recordedAt
          ? one.id < other.id
          : aggregates.latest(one, other),
    }),
    "a window begins a day later": aggregate({
      within: (day, window, beyond) => {
        const { first, last } = heldWithin(day, window, beyond);
        return { first: first === null ? null : addDays(first, 1), last };
      },
    }),
    "a window begins a day earlier": aggregate({
      within: (day, window, beyond) => {
        const { first, last } = heldWithin(day, window, beyond);
        return { first: first === null ? null : addDays(first, -1), last };
      },
    }),
    "a step of decay ends a day later": aggregate({
      within: (day, window, beyond) => {
        const { first, last } = heldWithin(day, window, beyond);
        return { first, last: last === day ? last : addDays(last, 1) };
      },
    }),
    "a fact's == is !=": comparison({ "==": (a, b) => a !== b }),
    "a fact's != is always": comparison({ "!=": () => true }),
    "a fact's < takes the bound": comparison({ "<": (a, b) => a <= b }),
    "a fact's <= leaves the bound": comparison({ "<=": (a, b) => a < b }),
    "a fact's > takes the bound": comparison({ ">": (a, b) => a >= b }),
    "a fact's >= leaves the bound": comparison({ ">=": (a, b) => a > b }),
  };
}

function halfDown(value: bigint, by: bigint): bigint {
  return (2n * value + by - 1n) / (2n * by);
}

function size(number: bigint): bigint {
  return number < 0n ? -number : number;
}

function recordedLater(one: Fact, other: Fact): boolean {
  return one.recordedAt === other.recordedAt ? one.id > other.id : one.recordedAt > other.recordedAt;
}

/** Month ends, leap days, ties, empties, 10¹² fen, characters of Extension B; versions replaced, held and not yet known. */
async function plantArchives(): Promise<string[]> {
  const ids = Array.from({ length: subjects }, (_, at) => idOf(`subject ${String(at)}`));
  for (const [at, id] of ids.entries()) {
    await t.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', $3)", [
      id,
      `e2q2u2a2l${"abcdefgh"[at] ?? ""}`,
      `示例企业${String(at)}`,
    ]);
  }
  const edges = [
    "2026-02-26",
    "2026-01-27",
    "2025-03-27",
    "2025-02-27",
    "2024-02-27",
    "2026-02-28",
    "2026-02-27",
    "2026-01-31",
    "2026-01-28",
    "2025-02-28",
    "2025-03-01",
    "2024-02-29",
    "2024-02-28",
    "2025-03-28",
    "2025-03-31",
    "2023-02-28",
    "2026-03-01",
  ];
  const rows = fc
    .sample(
      fc.record({
        // The last subject has nothing at all.
        subject: fc.constantFrom(...ids.slice(0, -1)),
        item: fc.constantFrom(...testItems),
        held_on: fc.constantFrom(...edges),
        amount: fc.constantFrom(null, "0", "1", "99999", "100000", "100001", "1000000000000", "-5"),
        severity: fc.constantFrom(null, "minor", "general", "serious"),
        code: fc.constantFrom(null, "A", "B", "D", "𠮷级", "é"),
        known: fc.constantFrom(
          "2026-02-28T01:00:00.123Z",
          "2026-02-28T01:00:00.124Z",
          "2026-02-28T01:00:00.124Z",
          "2026-11-20T00:00:00.001Z",
        ),
        replaced: fc.constantFrom(null, null, null, "2026-03-01T00:00:00Z", "2026-11-20T00:00:01Z"),
        held: fc.constantFrom("", "", "", "name-differs"),
        until: fc.constantFrom(null, "2026-02-27", "2026-02-28", "2026-12-31"),
        ends: fc.constantFrom(null, "2026-02-27", "2026-02-28"),
      }),
      { numRuns: 400, seed },
    )
    .map((row, at) => ({ ...row, id: idOf(`record ${String(at)}`) }));
  const editions = new Map(
    t.house.packs.set.flatMap((entry) =>
      entry.kind === "catalogue" ? [[entry.id, `${entry.id}@${entry.edition}`]] : [],
    ),
  );
  for (const table of ["record", "association_record"]) {
    const own = table === "association_record";
    const mine = rows.filter(({ item }) => (item === "convention-signed") === own);
    await t.sql(
      `insert into ${table} (subject_id, id, ${own ? "association_id," : ""} item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
        source_name, decided_on, valid_from, valid_to, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, printed_name, held,
        natural_key, content_hash, fields, recorded_at, replaced_at, amount_fen, severity)
      select subject, id, ${own ? `'${t.association.id}',` : ""} item, edition, 'neutral', 'public', 'k', 'n', 'n', '示例局', '示例局', held_on, held_on, ends, held_on,
        case when until >= held_on then until end, 'w', 'e', '2026-11-20', '示例', held,
        substring(sha256(convert_to(id::text, 'UTF8')) from 1 for 16), sha256(convert_to(id::text, 'UTF8')),
        jsonb_strip_nulls(jsonb_build_object('PJDJ', code)), known, replaced, amount, severity
      from jsonb_to_recordset($1::jsonb) as given (subject uuid, id uuid, item text, edition text, held_on date, amount bigint, severity text, code text,
        known timestamptz, replaced timestamptz, held text, until date, ends date)`,
      [JSON.stringify(mine.map((row) => ({ ...row, edition: editions.get(row.item) })))],
    );
  }
  const marks = rows.flatMap(({ subject, id, item }, at) => {
    const kind = markKinds[at % markKinds.length];
    return kind === undefined || kind === ""
      ? []
      : [{ subject, id: idOf(`mark ${String(at)}`), record: id, own: item === "convention-signed", kind }];
  });
  await t.sql(
    `insert into record_mark (subject_id, id, association_id, natural_key, kind, common, open, cause_id, since_on, marked_at, lifted_on, lifted_at)
    select subject, id, '${t.association.id}', substring(sha256(convert_to(record::text, 'UTF8')) from 1 for 16), split_part(kind, ' ', 1), not own, true, id,
      '2026-02-28', '2026-02-28T10:00:00Z', case when kind like '% lifted' then date '2026-03-02' end, case when kind like '% lifted' then timestamptz '2026-03-02' end
    from jsonb_to_recordset($1::jsonb) as given (subject uuid, id uuid, record uuid, own boolean, kind text)`,
    [JSON.stringify(marks)],
  );
  return ids;
}

/** Every eleventh record alike; "" is without a mark. */
const markKinds = ["", "", "disputed", "", "repaired", "", "", "disputed lifted", "", "unanswered", ""];

/** Ids that are the same in every run, so that ties fall alike. */
function idOf(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
