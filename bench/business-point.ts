import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import autocannon from "autocannon";
import fastify from "fastify";
import { mount } from "../server/platform/http.ts";
import { refusals } from "../server/refusals.ts";
import { lookUpStanding } from "../server/standing/lookups/look-up-standing.ts";
import { benchAssociation, type BenchHouse, openBenchHouse } from "./bench-house.ts";
import { benchClerk, fillListed } from "./fill-listed.ts";
import type { Measured } from "./measured.ts";

/** An answer at a business point takes no longer (issue: under 20 ms). */
const limitMs = 20;
const asked = 2_000;
const warming = 400;
const connections = [1, 10] as const;

/**
 * What a business point waits for: a look-up by code over HTTP, from the request to the answer, with its transaction, its
 * journal entry, the line in the subject's access log and the figures of use. Every tenth subject stands in an authority's
 * list, every hundredth in the association's own roll on the ground of it, disputed. Beside it the limit, by the 99th of a
 * hundred answers, one asker and ten.
 */
export async function businessPoint(subjects = 100_000, say: (step: string) => void): Promise<readonly Measured[]> {
  const bench = await openBenchHouse();
  const { house } = bench.open;
  const served = fastify({ logger: false, genReqId: () => randomUUID() });
  try {
    say(`making ${subjects.toLocaleString("en")} subjects, every tenth in a list, every hundredth in a roll`);
    await fillListed(bench, subjects);
    await enterRoll(bench);
    const { rows } = await bench.superuser.query<{ code: string }>(
      "select code from subject_identifier where scheme = 'uscc' order by random() limit $1",
      [asked],
    );
    const listed = await bench.superuser.query<{ code: string }>(
      "select code from subject_identifier where scheme = 'uscc' and subject_id in (select subject_id from list_entry) order by random() limit $1",
      [asked],
    );
    const actor = await benchClerk(bench);
    await served.register(cookie);
    mount(served, { house, refusals, findActor: () => Promise.resolve(actor) }, lookUpStanding);
    await bench.open.goOn();
    const url = await served.listen({ port: 0, host: "127.0.0.1" });
    const measured: Measured[] = [];
    for (const [whom, codes] of [
      ["any subject", rows],
      ["one in a disputed roll", listed.rows],
    ] as const)
      for (const askers of connections) {
        const { p50, p99 } = await latency(url, codes, askers);
        say(`${whom}, ${String(askers)} at once: p50 ${String(p50)} p99 ${String(p99)} ms`);
        measured.push({
          name: `business-point: ${whom}, ${String(askers)} at once (p50 ${String(p50)} ms), p99`,
          ...{ figure: p99, unit: "ms", ratio: p99 / limitMs, against: `limit ${String(limitMs)} ms`, rows: subjects },
          peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
        });
      }
    return measured;
  } finally {
    await served.close();
    await bench.stop();
  }
}

/**
 * Once without counting, then counted; each code is asked for as often as the others. The asker has a thread of its own, as
 * it has a machine of its own: what it computes would stand in the server's way, and count as the server's delay.
 */
async function latency(url: string, codes: readonly { readonly code: string }[], askers: number) {
  const requests = codes.map(({ code }) => ({
    method: "POST" as const,
    path: "/api/standing/lookups",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ code, point: "tender", purpose: "示例：基准" }),
  }));
  const shoot = (amount: number) => autocannon({ url, connections: askers, amount, requests, workers: 1 });
  await shoot(warming);
  const result = await shoot(asked);
  if (result.non2xx > 0) throw new Error(`${String(result.non2xx)} of ${String(asked)} look-ups were refused`);
  return { p50: result.latency.p50, p99: result.latency.p99 };
}

/** Every tenth of the listed, on the ground of it, stands in the association's own roll, and that ground is disputed. */
async function enterRoll({ superuser }: BenchHouse): Promise<void> {
  await superuser.query(
    `insert into list_entry (subject_id, id, association_id, list, edition, criterion, facts, document_number, document_issuer, document_on, paper_id, ground_record,
      stage, proposed_on, proposed_at, resolution_id, resolution_number, entered_on, ends_on)
    select subject_id, gen_random_uuid(), $1, 'roll-black', 'roll-black@2026-11-21', 'serious-listed', '示例', '示例〔2026〕1号', '示例协会', current_date - 20, gen_random_uuid(), id,
      'entered', current_date - 20, now(), gen_random_uuid(), '示例决〔2026〕1号', current_date - 10, current_date + 300
    from (select *, row_number() over (order by id) as place from record) as listed where place % 10 = 0`,
    [benchAssociation],
  );
  await superuser.query(
    `insert into record_mark (subject_id, id, association_id, natural_key, kind, common, open, cause_id, note, since_on, marked_at)
    select record.subject_id, gen_random_uuid(), $1, record.natural_key, 'disputed', true, true, gen_random_uuid(), '', current_date, now()
    from record join list_entry on list_entry.subject_id = record.subject_id and list_entry.ground_record = record.id`,
    [benchAssociation],
  );
  await superuser.query("vacuum analyze");
}
