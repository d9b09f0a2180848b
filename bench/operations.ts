import cookie from "@fastify/cookie";
import autocannon from "autocannon";
import fastify from "fastify";
import pg from "pg";
import { z } from "zod";
import { deed } from "../server/platform/operation.ts";
import { mount } from "../server/platform/http.ts";
import { refusals } from "../server/refusals.ts";
import { openBenchHouse } from "./bench-house.ts";
import type { Measured } from "./measured.ts";

const seconds = 8;
const connections = 20;

/** One small deed over HTTP, with its journal entry and quiet, beside a bare Fastify and pg that insert the same row. */
export async function operations(_rows: number | undefined, say: (step: string) => void): Promise<readonly Measured[]> {
  const bench = await openBenchHouse();
  const { open, superuser } = bench;
  const { house } = open;
  const pool = new pg.Pool({ connectionString: house.database.app.options.connectionString, max: 20 });
  try {
    await superuser.query(
      "create table bench_row (id uuid primary key, at timestamptz not null); grant insert on bench_row to xinheng_app",
    );
    const actor = {
      kind: "visitor",
      id: null,
      name: "bench",
      sessionId: null,
      associationId: null,
      offices: [],
      secondFactor: false,
    } as const;
    const common = {
      name: "show-session",
      method: "POST",
      says: { zh: "基准", en: "benchmark" },
      reply: z.object({ id: z.uuid() }),
      refuses: [],
    } as const;
    const insert = async (given: { tx: { client: pg.ClientBase }; requestId: string; now: Date }) => {
      await given.tx.client.query("insert into bench_row values ($1, $2)", [given.requestId, given.now]);
      return { id: given.requestId };
    };
    const door = { house, refusals, findActor: () => Promise.resolve(actor) };
    const served = fastify({ logger: false, genReqId: () => crypto.randomUUID() });
    await served.register(cookie);
    mount(
      served,
      door,
      deed({ ...common, path: "/journalled", journals: ({ reply }) => ({ ids: { id: reply.id } }), run: insert }),
    );
    mount(served, door, deed({ ...common, path: "/quiet", journals: "quiet", run: insert }));
    served.post("/bare", async () => {
      const id = crypto.randomUUID();
      await pool.query("insert into bench_row values ($1, $2)", [id, new Date()]);
      return { id };
    });
    await open.goOn();
    const url = await served.listen({ port: 0, host: "127.0.0.1" });
    const rate = async (path: string): Promise<number> => {
      await autocannon({ url: url + path, method: "POST", connections, duration: 2 });
      const result = await autocannon({ url: url + path, method: "POST", connections, duration: seconds });
      if (result.non2xx > 0) throw new Error(`${path}: ${String(result.non2xx)} requests were refused`);
      return result.requests.average;
    };
    const bare = await rate("/bare");
    say(`bare ${bare.toFixed(0)}/s`);
    const quiet = await rate("/api/quiet");
    const journalled = await rate("/api/journalled");
    await served.close();
    const of = (name: string, figure: number): Measured => ({
      name,
      figure: Math.round(figure),
      unit: "op/s",
      ratio: figure / bare,
      against: "bare Fastify + pg insert",
      rows: 1,
      peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
    });
    return [of("operations: with journal", journalled), of("operations: quiet", quiet), of("operations: bare", bare)];
  } finally {
    await pool.end();
    await bench.stop();
  }
}
