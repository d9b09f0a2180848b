import { type CompiledQuery, Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import pg from "pg";
import type { DB } from "../database.gen.ts";

// bigint arrives as BigInt and a date as its own text: money and legal days never pass through a double or a time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What a store that only reads needs. */
export type ReadTx = { readonly db: Kysely<DB>; readonly prepared: Prepared };

/**
 * Asks a statement whose text is always the same, parsed and planned once per connection: planning takes longer than
 * finding the few rows of a subject. Not for what depends on how common a value is, which each asking has to plan anew.
 */
export type Prepared = <Row extends pg.QueryResultRow>(query: CompiledQuery<Row>) => Promise<Row[]>;

/** One connection inside one transaction: `db` for statements, `client` for COPY. */
export type Tx = ReadTx & { readonly client: pg.ClientBase };

/** Visitors read without a transaction: their policies need no setting (HARD-PARTS b1, measured 0.84 against 0.66). */
export type Database = { readonly app: pg.Pool; readonly visitor: pg.Pool; readonly asVisitor: ReadTx };

/** Whose rows a transaction may see. `house` is for the sealer and the pollers, which look for work across associations. */
export type Scope = {
  readonly associationId: string | null;
  readonly audience: "staff" | "subject" | "house" | "party";
};

export function openDatabase(urls: { app: string; visitor: string }, most = 20): Database {
  const app = pool(urls.app, most);
  // What visitors may read of a table that others write lies under the same name in the schema `open`.
  const visitor = pool(urls.visitor, most, "-c search_path=open,public");
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: visitor }) });
  return { app, visitor, asVisitor: { db, prepared: preparedOver(visitor) } };
}

export async function closeDatabase(database: Database): Promise<void> {
  await Promise.all([database.app.end(), database.visitor.end()]);
}

const retried = new Set(["40001", "40P01"]);
const mostTries = 4;

/**
 * Runs `work` in one transaction with tenant and audience set in the same trip as BEGIN.
 * `keep` decides whether its answer is committed; serialisation failures and deadlocks are tried again.
 */
export async function transact<Answer>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: Tx) => Promise<Answer>,
  keep: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  return triedAgain(() => once(pool, opening(scope), work, keep));
}

/**
 * Runs a question in one transaction that sees one moment. Statement by statement it would see what was committed in
 * between: a file still unread beside the work on it already done, and a page that waits for neither.
 */
export function readOneMoment<Answer>(pool: pg.Pool, scope: Scope, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return triedAgain(() => once(pool, opening(scope, " isolation level repeatable read"), work, () => true));
}

async function triedAgain<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    try {
      return await run();
    } catch (failure) {
      if (tried >= mostTries || !retried.has(codeOf(failure))) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 5 * 2 ** tried * (1 + process.hrtime()[1] / 1e9)));
    }
  }
}

/**
 * Reads over a second connection while a transaction is under way on another. Tried once: what was read may have been
 * written there, so that only the whole can be tried again.
 */
export function readBeside<Answer>(
  pool: pg.Pool,
  scope: Scope,
  work: (tx: ReadTx) => Promise<Answer>,
): Promise<Answer> {
  return once(pool, opening(scope), work, () => true);
}

/** The SQLSTATE of a database failure, or "". */
export function codeOf(failure: unknown): string {
  return typeof failure === "object" && failure !== null && "code" in failure ? String(failure.code) : "";
}

async function once<Answer>(
  pool: pg.Pool,
  begin: string,
  work: (tx: Tx) => Promise<Answer>,
  keep: (answer: Answer) => boolean,
): Promise<Answer> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const answer = await work({ db: kyselyOf(client), client, prepared: preparedOver(client) });
    await client.query(keep(answer) ? "commit" : "rollback");
    return answer;
  } catch (failure) {
    await client.query("rollback").catch((second: unknown) => {
      broken = second instanceof Error ? second : new Error(String(second));
    });
    throw failure;
  } finally {
    client.release(broken);
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function opening(scope: Scope, mode = ""): string {
  if (scope.associationId !== null && !uuid.test(scope.associationId))
    throw new Error("an association's id must be a uuid");
  return `begin${mode}; set local xinheng.association = '${scope.associationId ?? ""}'; set local xinheng.audience = '${scope.audience}'`;
}

function preparedOver(connection: pg.Pool | pg.ClientBase): Prepared {
  return async <Row extends pg.QueryResultRow>(query: CompiledQuery<Row>) => {
    const name = nameOf(query.sql);
    const asked = { text: query.sql, values: [...query.parameters], ...(name === undefined ? {} : { name }) };
    try {
      return (await connection.query<Row>(asked)).rows;
    } catch (failure) {
      // A newer program beside us has changed the table, and the plan answers in its old shape: asked anew from now on.
      if (codeOf(failure) === "0A000") names.delete(query.sql);
      throw failure;
    }
  };
}

const names = new Map<string, string>();
/** Each stays in the memory of every connection: texts that vary after all are asked like any other past so many. */
const mostNames = 100;
let drawn = 0;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  drawn += 1;
  const name = `asked-${String(drawn)}`;
  names.set(text, name);
  return name;
}

const kyselies = new WeakMap<pg.ClientBase, Kysely<DB>>();

/** Kysely over one connection that somebody else takes and gives back. */
function kyselyOf(client: pg.PoolClient): Kysely<DB> {
  const known = kyselies.get(client);
  if (known !== undefined) return known;
  // Kysely gives the connection back after each statement; this one is given back by whoever took it.
  const held: PostgresPoolClient = { query: client.query.bind(client), release: () => undefined };
  const made = new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(held), end: () => Promise.resolve(), options: {} },
    }),
  });
  kyselies.set(client, made);
  return made;
}

function pool(url: string, most: number, options?: string): pg.Pool {
  const made = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: "xinheng",
    ...(options === undefined ? {} : { options }),
  });
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  made.on("error", () => undefined);
  // The pool takes its own listener off a connection it lends out: one lost between two statements would end the process.
  made.on("connect", (client) => client.on("error", () => undefined));
  return made;
}
