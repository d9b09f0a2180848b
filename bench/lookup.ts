import autocannon from "autocannon";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import pg from "pg";
import { type BenchHouse, openBenchHouse } from "./bench-house.ts";
import { fillArchive, recordsEach } from "./fill-archive.ts";
import { askedFor, inventedName } from "./invented-name.ts";
import type { Measured } from "./measured.ts";
import { bareServer, statementsOf } from "./same-statements.ts";

const connections = 20;
const seconds = 8;
const mostPaths = 500;

/**
 * What a visitor asks of the page API, beside a bare Fastify and pg that ask the database the same statements and answer
 * with their rows. With `kept` the filled folder stays for the next run.
 */
export async function lookup(
  subjects = 100_000,
  say: (step: string) => void,
  kept?: string,
): Promise<readonly Measured[]> {
  const bench = await openBenchHouse(kept);
  try {
    await fillArchive(bench, subjects, say);
    await bench.open.app.listen({ port: 0, host: "127.0.0.1" });
    const measured: Measured[] = [];
    for (const [name, paths] of await pathsOf(bench, subjects)) {
      const { ours, peer } = await compared(bench, paths, say);
      measured.push({
        name: `${name} (p99 ${String(ours.latency.p99)} ms, peer ${String(Math.round(peer.requests.average))} req/s p99 ${String(peer.latency.p99)} ms)`,
        figure: Math.round(ours.requests.average),
        unit: "req/s",
        ratio: ours.requests.average / peer.requests.average,
        against: "bare Fastify + pg, the same SQL",
        rows: subjects * (1 + recordsEach),
        peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      });
    }
    return measured;
  } finally {
    await bench.stop();
  }
}

async function pathsOf({ superuser }: BenchHouse, subjects: number): Promise<[string, string[]][]> {
  const { rows } = await superuser.query<{ id: string }>(
    "select id from subject tablesample bernoulli (least(100, 200000.0 / $1::int)) limit $2",
    [subjects, mostPaths],
  );
  const spread = Array.from({ length: mostPaths }, (_, at) => (at * 24_571 + 13) % subjects);
  const search = (q: string) => `/api/subjects?q=${encodeURIComponent(q)}`;
  return [
    ["lookup: archive by id", rows.map(({ id }) => `/api/subjects/${id}/archive`)],
    ["lookup: search by name", spread.map((n, at) => search(askedFor(inventedName(n), at)))],
    ["lookup: search by code", spread.map((n) => search(demonstrationCode(n)))],
  ];
}

async function compared({ open: { house } }: BenchHouse, paths: readonly string[], say: (step: string) => void) {
  const url = house.publicUrl();
  const statements = await statementsOf(house.database.visitor, url, paths);
  const { connectionString, options, max } = house.database.visitor.options;
  const pool = new pg.Pool({ connectionString, options, max });
  const bare = bareServer(pool, statements);
  const bareUrl = await bare.listen({ port: 0, host: "127.0.0.1" });
  try {
    const peer = await rate(
      bareUrl,
      paths.map((_, at) => `/${String(at)}`),
      say,
    );
    return { ours: await rate(url, paths, say), peer };
  } finally {
    await bare.close();
    await pool.end();
  }
}

async function rate(url: string, paths: readonly string[], say: (step: string) => void) {
  const shoot = (duration: number) =>
    autocannon({ url, connections, duration, requests: paths.map((path) => ({ method: "GET" as const, path })) });
  await shoot(2);
  const result = await shoot(seconds);
  if (result.non2xx > 0)
    throw new Error(`${url}: ${String(result.non2xx)} of ${String(result.requests.total)} were refused`);
  const { p50, p99 } = result.latency;
  say(`${url}${paths[0] ?? ""}: ${result.requests.average.toFixed(0)}/s p50 ${String(p50)} p99 ${String(p99)} ms`);
  return result;
}
