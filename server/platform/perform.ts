import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { readOneMoment, transact, type Tx } from "./database.ts";
import { saveFile, type StoredFile } from "./file-store.ts";
import type { House } from "./house.ts";
import { inAssociation } from "./house-audience-store.ts";
import type { AfterCommit, Operation, Wire } from "./operation.ts";
import { noProgress } from "./progress.ts";
import {
  countAttempt,
  rememberLocation,
  saveRefusedAttempt,
  settleAttempt,
  takeIdempotencyKey,
} from "./request-store.ts";
import { type Asked, houseScope, type InvalidField, officeOf, parseAsked, scopeOf } from "./requests/judge-asked.ts";
import { handOut, isHanding, type Run, shapeless, writeJournal } from "./requests/note-deed.ts";
import { dayOf } from "./time.ts";

export type Answer =
  | { readonly kind: "done"; readonly reply: unknown; readonly location: string | null }
  | { readonly kind: "replayed"; readonly status: number; readonly location: string | null }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly invalid: readonly InvalidField[] };

/** The road of one operation: parse, judge who asks, open the transaction, run, journal, commit or roll back. */
export async function perform(house: House, operation: Operation, asked: Asked): Promise<Answer> {
  const answer = await judgeAndRun(house, operation, asked);
  // What was uploaded stays only with the deed that saved its row; a replayed request brought the file a second time.
  if (asked.upload !== undefined && answer.kind !== "done") await house.files.drop(asked.upload.id);
  return answer;
}

async function judgeAndRun(house: House, operation: Operation, asked: Asked): Promise<Answer> {
  // Who asks is judged before what is asked: nobody learns from a form's faults that they might have filled it in.
  const office = officeOf(operation, asked.actor, asked.params);
  if (isRefusal(office)) return refused(await noteRefusal(house, operation, asked, office));
  const parsed = parseAsked(operation, asked);
  if ("invalid" in parsed)
    return {
      kind: "refused",
      refusal: refuse("request-invalid", { fields: parsed.invalid.map((field) => field.at).join(", ") }),
      invalid: parsed.invalid,
    };
  const given = { ...parsed, actor: asked.actor, now: house.time.now(), house, requestId: asked.requestId };
  const run = { ...given, today: dayOf(given.now), office };
  switch (operation.kind) {
    case "visitor-question": {
      const reply = await call(operation, { ...run, tx: house.database.asVisitor });
      if (isHanding(operation, asked.actor, reply))
        await transact(house.database.app, scopeOf(asked.actor, operation), (tx) => handOut(tx, operation, run, reply));
      return answerOf(operation, reply);
    }
    case "question":
      return answerOf(
        operation,
        await readOneMoment(house.database.app, scopeOf(asked.actor, operation), async (tx) => {
          const reply = await call(operation, { ...run, tx });
          if (isHanding(operation, asked.actor, reply)) await handOut(tx, operation, run, reply);
          return reply;
        }),
      );
    case "deed":
      return doDeed(house, operation, asked, run);
  }
}

/** Speaks for the clock: the same road, no office but its own. */
export const silentWire: Wire = { secure: true, loopback: true, agent: "", origin: "", setSession: () => undefined };

type Kept =
  | {
      readonly kind: "kept";
      readonly reply: unknown;
      readonly location: string | null;
      readonly afterCommit: readonly AfterCommit[];
    }
  | { readonly kind: "replayed"; readonly status: number; readonly location: string | null }
  | Refusal;

async function doDeed(house: House, operation: Operation, asked: Asked, run: Run): Promise<Answer> {
  const attempt = await countFirst(house, operation, run);
  const kept = await transact(
    house.database.app,
    scopeOf(asked.actor, operation),
    (tx) => runDeed(tx, operation, asked, { ...run, attempts: attempt?.tries ?? 0 }),
    (done) => !isRefusal(done),
  );
  if (attempt !== null)
    await transact(house.database.app, houseScope, (tx) =>
      settleAttempt(tx, attempt.id, isRefusal(kept) ? kept.refused : "none"),
    );
  if (isRefusal(kept)) return refused(attempt === null ? await noteRefusal(house, operation, asked, kept) : kept);
  if (kept.kind === "replayed") return kept;
  house.deeds.note(operation.name);
  for (const follows of kept.afterCommit) await follows();
  return { kind: "done", reply: kept.reply, location: kept.location };
}

async function runDeed(tx: Tx, operation: Operation, asked: Asked, run: Run & { attempts: number }): Promise<Kept> {
  if (asked.before !== undefined && !(await asked.before(tx))) return refuse("already-carried-out");
  const key =
    asked.idempotencyKey === undefined
      ? null
      : { key: asked.idempotencyKey, actor: asked.actor.id ?? "visitor", operation: operation.name };
  if (key !== null && operation.journals !== "quiet") {
    const sent = [asked.params, asked.query, asked.body, asked.upload?.sha256.toString("hex")];
    const before = await takeIdempotencyKey(tx, {
      ...key,
      body: run.house.keys.blindIndex(JSON.stringify(sent)),
      status: 200,
      location: null,
      at: run.now,
    });
    if (before !== null && !before.sameBody) return refuse("idempotency-key-reused");
    if (before !== null) return { kind: "replayed", status: before.status, location: before.location };
  }
  if (asked.upload !== undefined) await keepUpload(tx, asked.upload, asked);
  const afterCommit: AfterCommit[] = [];
  const { upload = null, slip = null, wire = silentWire, progress = noProgress } = asked;
  const more = { upload, slip, wire, progress };
  const reply = await call(operation, {
    ...run,
    ...more,
    tx,
    afterCommit: (follows: AfterCommit) => afterCommit.push(follows),
  });
  if (isRefusal(reply)) return reply;
  // Before the commit: a reply that breaks its own shape takes the deed back instead of hiding that it was done.
  const shown = shownOf(operation, reply);
  if (isHanding(operation, asked.actor, reply)) await handOut(tx, operation, run, reply);
  await asked.after?.(tx);
  await writeJournal(tx, operation, run, reply);
  const location = locationOf(reply);
  if (key !== null && location !== null) await rememberLocation(tx, key, location);
  return { kind: "kept", reply: shown, location, afterCommit };
}

/** What came by a slip lies in the association that the slip names, whoever else its bearer may be. */
async function keepUpload(tx: Tx, upload: StoredFile, { slip, actor }: Asked): Promise<void> {
  if (slip === undefined || slip === null) return saveFile(tx, upload, actor.associationId);
  await inAssociation(tx, slip.associationId, () => saveFile(tx, upload, slip.associationId));
}

async function countFirst(house: House, operation: Operation, run: Run): Promise<{ id: string; tries: number } | null> {
  if (operation.counts === undefined) return null;
  const { windowMinutes } = operation.counts;
  const key = house.keys.blindIndex(
    `${operation.name}:${shapeless(operation.counts.key, { params: run.params, body: run.body })}`,
  );
  const id = uuidv7();
  const tries = await transact(house.database.app, houseScope, (tx) =>
    countAttempt(tx, { id, key, operation: operation.name, at: run.now, windowMinutes }),
  );
  return { id, tries };
}

/** A refusal to somebody with an account outlives the rollback: the auditor sees who was refused what. */
async function noteRefusal<Code extends string>(
  house: House,
  operation: Operation,
  asked: Asked,
  refusal: Refusal<Code>,
): Promise<Refusal<Code>> {
  const accountId = asked.actor.kind === "person" ? asked.actor.id : null;
  if (accountId === null) return refusal;
  const key = house.keys.blindIndex(`account:${accountId}`);
  await transact(house.database.app, houseScope, (tx) =>
    saveRefusedAttempt(tx, {
      key,
      operation: operation.name,
      accountId,
      refusal: refusal.refused,
      at: house.time.now(),
    }),
  );
  return refusal;
}

function answerOf(operation: Operation, reply: unknown): Answer {
  return isRefusal(reply) ? refused(reply) : { kind: "done", reply: shownOf(operation, reply), location: null };
}

/** What a schema does not name does not leave the house. */
function shownOf(operation: Operation, reply: unknown): unknown {
  return operation.reply === "file" ? reply : operation.reply.parse(reply);
}

function refused(refusal: Refusal): Answer {
  return { kind: "refused", refusal, invalid: [] };
}

function locationOf(reply: unknown): string | null {
  return typeof reply === "object" && reply !== null && "address" in reply && typeof reply.address === "string"
    ? reply.address
    : null;
}

/** The shapes were checked where the operation was written; here they are forgotten, so the call is made through `never`. */
function call(operation: Operation, given: object): Promise<unknown> {
  return operation.run(given as never);
}

export function newRequestId(): string {
  return randomUUID();
}
