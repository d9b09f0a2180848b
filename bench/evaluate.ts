import { readModel } from "@xinheng/domain/catalogue/models/read-model.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { heldWithin } from "@xinheng/domain/evaluation/fact.ts";
import { scoreOf } from "@xinheng/domain/evaluation/score.ts";
import { listFacts } from "../server/evaluation/fact-store.ts";
import type { ScoresAsked } from "../server/evaluation/score-store.ts";
import { countScores } from "../server/evaluation/trial-store.ts";
import { transact } from "../server/platform/database.ts";
import { dayOf } from "../server/platform/time.ts";
import { benchAssociation, openBenchHouse } from "./bench-house.ts";
import { fortyIndicators, handWritten } from "./forty-indicators.ts";
import type { Measured } from "./measured.ts";

type Bench = Awaited<ReturnType<typeof openBenchHouse>>;
const scope = { associationId: benchAssociation, audience: "staff" } as const;
const sampled = 300;
const recordsEach = 10;

/**
 * The whole membership under forty indicators: the compiled statement beside the same model written by hand, and beside the
 * one-subject evaluator asked of each; at a tenth of the size as well, so that growth is seen.
 */
export async function evaluate(
  subjects = 10_000,
  say: (step: string) => void,
  keep?: string,
): Promise<readonly Measured[]> {
  const sizes = subjects >= 20_000 ? [Math.floor(subjects / 10), subjects] : [subjects];
  const bench = await openBenchHouse(keep);
  try {
    const measured: Measured[] = [];
    // A run before may have filled it: then it is only measured, at its whole size.
    let held = await countMembers(bench);
    for (const size of sizes.filter((one) => one >= held)) {
      say(`${String(size)} members with ${String(recordsEach)} records each`);
      if (size > held) await fill(bench, held, size);
      held = size;
      measured.push(...(await measureAt(bench, size, say)));
    }
    return measured.toReversed();
  } finally {
    await bench.stop();
  }
}

/** Re-scoring one subject after one fact: its records are read and scored by the TypeScript evaluator. */
export async function rescore(subjects = 10_000, say: (step: string) => void): Promise<readonly Measured[]> {
  const bench = await openBenchHouse();
  try {
    say(`${String(subjects)} members with ${String(recordsEach)} records each`);
    await fill(bench, 0, subjects);
    const plan = planOf(bench);
    const asked = askedOf(bench, plan);
    const ids = await sampleOf(bench, 2_000);
    const [whole, alone]: [number[], number[]] = [[], []];
    for (const [at, subjectId] of ids.entries()) {
      await bench.superuser.query(addedRecord, [subjectId, `rescore ${String(at)}`]);
      const began = performance.now();
      const facts = await transact(bench.open.house.database.app, scope, (tx) => listFacts(tx, asked, subjectId));
      const read = performance.now();
      scoreOf(plan, { on: asked.on, facts, judged: new Map() });
      const done = performance.now();
      // What the first subjects pay, for code and caches that are cold, no fact pays again.
      if (at >= 100) {
        whole.push(done - began);
        alone.push(done - read);
      }
    }
    return [p99("rescore: read and score one subject", whole, subjects), p99("rescore: score alone", alone, subjects)];
  } finally {
    await bench.stop();
  }
}

async function measureAt(bench: Bench, size: number, say: (step: string) => void): Promise<Measured[]> {
  const plan = planOf(bench);
  const asked = askedOf(bench, plan);
  const day = (months: number) => heldWithin(asked.on, { count: months, unit: "M" }, null).first ?? "";
  const pool = bench.open.house.database.app;
  const ours = () => transact(pool, scope, (tx) => countScores(tx, asked, null));
  const theirs = () =>
    transact(pool, scope, async (tx) =>
      (await tx.client.query<{ grade: number; count: bigint }>(handWritten(asked.on, day))).rows.map(
        ({ grade, count }) => ({
          grade,
          members: Number(count),
        }),
      ),
    );
  const mine = (await ours()).map(({ grade, members }) => ({ grade, members }));
  const hand = await theirs();
  if (JSON.stringify(mine) !== JSON.stringify(hand))
    throw new Error(`the two disagree: ${JSON.stringify(mine)} and ${JSON.stringify(hand)}`);
  say(`both count ${JSON.stringify(mine)}`);
  // In turns, so that what else the machine does falls on both; the middle of five, of three where one takes minutes.
  const [own, written]: [number[], number[]] = [[], []];
  for (let round = 0; round < (size > 200_000 ? 3 : 5); round += 1) {
    own.push(await secondsOf(ours));
    written.push(await secondsOf(theirs));
  }
  const ids = await sampleOf(bench, sampled);
  const each = await secondsOf(async () => {
    for (const subjectId of ids) {
      const facts = await transact(pool, scope, (tx) => listFacts(tx, asked, subjectId));
      scoreOf(plan, { on: asked.on, facts, judged: new Map() });
    }
  });
  const rate = size / middle(own);
  const more = { rows: size * (recordsEach + 1), peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20) };
  return [
    {
      name: `evaluate: ${String(size)} members, 40 indicators`,
      figure: Math.round(rate),
      unit: "subjects/s",
      ratio: middle(written) / middle(own),
      against: "the same model written by hand in SQL",
      ...more,
    },
    {
      name: `evaluate: the same, subject by subject in TypeScript`,
      figure: Math.round(ids.length / each),
      unit: "subjects/s",
      ratio: ids.length / each / rate,
      against: "the statement",
      ...more,
    },
  ];
}

function planOf({ open }: Bench): ModelPlan {
  const items = open.house.packs.set.flatMap((entry) => (entry.kind === "catalogue" ? [entry] : []));
  const { plan, faults } = readModel(fortyIndicators, items);
  if (plan === null) throw new Error(faults.map(({ en }) => en).join("; "));
  return plan;
}

function askedOf({ open }: Bench, plan: ModelPlan): ScoresAsked {
  const now = new Date();
  const today = dayOf(now);
  // Known later than anything that is recorded meanwhile.
  const knownAt = new Date(now.getTime() + 86_400_000);
  return { facts: fortyIndicators.facts, packs: open.house.packs.set, on: today, knownAt, today, plan, judged: [] };
}

async function sampleOf({ superuser }: Bench, count: number): Promise<string[]> {
  const { rows } = await superuser.query<{ id: string }>("select id from subject order by id limit $1", [count]);
  return rows.map(({ id }) => id);
}

async function secondsOf(does: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await does();
  return (performance.now() - began) / 1000;
}

function middle(all: readonly number[]): number {
  return all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function p99(name: string, all: readonly number[], subjects: number): Measured {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return {
    name: `${name} (p50 ${at(0.5).toFixed(2)} ms)`,
    figure: Number(at(0.99).toFixed(2)),
    unit: "ms at p99",
    ratio: at(0.99) / 10,
    against: "the limit of 10 ms",
    rows: subjects * (recordsEach + 1),
    peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}

const recordColumns = `(subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name, source_name,
  decided_on, valid_from, valid_to, public_from, public_until, publicity_why, publicity_edition, last_confirmed_on, amount_fen, severity, printed_name,
  natural_key, content_hash, fields, recorded_at)`;
const addedRecord = `insert into record ${recordColumns}
  values ($1, gen_random_uuid(), 'double-publicity-penalty', 'double-publicity-penalty@2018', 'adverse', 'public', '行政处罚决定书', $2, $2, '示例局', '示例局',
    current_date - 1, current_date - 1, null, current_date - 1, current_date + 300, 'own-end', 'publicity-window@2026-04-01', current_date, 200000, 'general', '示例',
    substring(sha256(convert_to($2, 'UTF8')) from 1 for 16), sha256(convert_to($2, 'UTF8')), '{}', now())`;

async function countMembers({ superuser }: Bench): Promise<number> {
  const { rows } = await superuser.query<{ held: number }>("select count(*)::int as held from member");
  return rows[0]?.held ?? 0;
}

/** Members and their records, spread over four years, from `held` up to `size`. */
async function fill({ superuser }: Bench, held: number, size: number): Promise<void> {
  await superuser.query(
    `insert into subject (id, short_id, kind, name) select gen_random_uuid(), 'e' || lpad(n::text, 9, '0'), 'enterprise', '示例企业' || n
     from generate_series($1::int, $2::int) n`,
    [held + 1, size],
  );
  await superuser.query(
    `insert into member (association_id, subject_id, number, joined_on) select $1, id, id::text, '2020-01-01' from subject
     where not exists (select from member where member.subject_id = subject.id)`,
    [benchAssociation],
  );
  await superuser.query(
    `insert into record ${recordColumns}
     select s.id, gen_random_uuid(), item, item || '@2018', case when k % 3 = 0 then 'neutral' else 'adverse' end, 'public', '决定书', d, d, '示例局', '示例局',
       day, day, case when k % 3 = 0 then current_date + 300 end, day, current_date + 300, 'own-end', 'publicity-window@2026-04-01', current_date,
       case when k % 3 <> 0 then (h % 40) * 10000 end, case when k % 3 <> 0 then (array['minor', 'general', 'serious'])[1 + h % 3] end, s.name,
       substring(sha256(convert_to(s.id::text || k, 'UTF8')) from 1 for 16), sha256(convert_to(k::text, 'UTF8')),
       jsonb_build_object('CF_XDR_MC', s.name, 'CF_WSH', d, 'CF_NR', '责令改正，处罚款。', 'CF_SY', '堆场物料未覆盖，未设置围挡，产生扬尘。'), now()
     from subject s cross join generate_series(1, $1::int) k
       cross join lateral (select abs(hashtext(s.id::text || k)) as h) as hashed
       cross join lateral (select current_date - 10 - h % 1400 as day, '示罚〔2026〕' || k || '号' as d,
         case when k % 3 = 0 then 'double-publicity-licence' else 'double-publicity-penalty' end as item) as made
     where not exists (select from record where record.subject_id = s.id)`,
    [recordsEach],
  );
  await superuser.query("vacuum analyze");
}
