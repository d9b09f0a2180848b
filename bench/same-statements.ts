import fastify, { type FastifyInstance } from "fastify";
import type pg from "pg";

/** A statement as it went to the database; with a name where the program has it prepared. */
export type Asked = { readonly text: string; readonly values: readonly unknown[]; readonly name?: string };

/** What each of the paths asks of the database, noted as the program answers it once. */
export async function statementsOf(pool: pg.Pool, url: string, paths: readonly string[]): Promise<readonly Asked[][]> {
  let asked: Asked[] = [];
  const listened = new WeakSet<pg.PoolClient>();
  const listen = (client: pg.PoolClient): void => {
    if (listened.has(client)) return;
    listened.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Reflect.set(client, "query", (...given: unknown[]) => {
      const [first, second] = given;
      if (typeof first === "string") asked.push({ text: first, values: Array.isArray(second) ? second : [] });
      else if (isQuery(first)) asked.push({ ...first, values: first.values ?? [] });
      return query(...given);
    });
  };
  pool.on("acquire", listen);
  const each: Asked[][] = [];
  for (const path of paths) {
    asked = [];
    const reply = await fetch(url + path);
    if (reply.status !== 200) throw new Error(`${path}: ${String(reply.status)}`);
    await reply.arrayBuffer();
    each.push(asked);
  }
  pool.off("acquire", listen);
  return each;
}

function isQuery(given: unknown): given is Omit<Asked, "values"> & Partial<Asked> {
  return typeof given === "object" && given !== null && "text" in given && typeof given.text === "string";
}

/** The peer: a bare Fastify that asks the same statements over its own pool and answers with their rows as they are. */
export function bareServer(pool: pg.Pool, statements: readonly (readonly Asked[])[]): FastifyInstance {
  const bare = fastify({ logger: false });
  bare.setReplySerializer((payload) =>
    JSON.stringify(payload, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value)),
  );
  bare.get("/:at", async (request) => {
    const { at } = request.params as { at: string };
    const answers: unknown[] = [];
    for (const asked of statements[Number(at)] ?? [])
      answers.push((await pool.query({ ...asked, values: [...asked.values] })).rows);
    return answers;
  });
  return bare;
}
