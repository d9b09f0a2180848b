import type { Actor } from "@xinheng/domain/access/actor.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../database.ts";
import { noteAnswer } from "../handovers/noted-answer.ts";
import type { House } from "../house.ts";
import { writeEntry } from "../journal-store.ts";
import type { Operation } from "../operation.ts";
import { layInOutbox } from "../outbox-store.ts";

/** What an operation was given, as the traces of it tell. */
export type Run = {
  params: unknown;
  query: unknown;
  body: unknown;
  actor: Actor;
  now: Date;
  today: string;
  house: House;
  requestId: string;
  office: string;
};

/** Writes the entry of a deed and lays what follows it in the outbox. */
export async function writeJournal(tx: Tx, operation: Operation, run: Run, reply: unknown): Promise<void> {
  if (operation.journals === "quiet") return;
  const facts = shapeless(operation.journals, { params: run.params, query: run.query, reply });
  const entryId = await writeEntry(tx, {
    ...facts,
    operation: operation.name,
    actor: run.actor,
    office: run.office,
    outcome: "done",
    at: run.now,
    requestId: run.requestId,
    body: run.body,
  });
  const followers = run.house.followers.filter((follower) => follower.on === operation.name);
  // Order is kept per subject; an entry about several is ordered by its first.
  const about = {
    entryId,
    associationId: run.actor.associationId,
    subjectId: facts.subjects?.[0] ?? null,
    at: run.now,
  };
  await layInOutbox(
    tx,
    followers.map((follower) => ({ ...about, follower: follower.name })),
  );
}

/** Whether an answer leaves the house for good: a machine keeps what it is given, and is to be told of what changes. */
export function isHanding(operation: Operation, actor: Actor, reply: unknown): boolean {
  return operation.handsOut !== undefined && actor.kind === "key" && actor.associationId !== null && !isRefusal(reply);
}

/** Notes what an answer hands out. */
export async function handOut(tx: Tx, operation: Operation, run: Run, reply: unknown): Promise<void> {
  if (operation.handsOut === undefined) return;
  const { params, query, body, actor } = run;
  const out = shapeless(operation.handsOut, { params, query, body, reply });
  if (out.items.length === 0) return;
  await noteAnswer(tx, { operation: operation.name, actor, office: run.office, at: run.now }, out);
}

/** The shapes were checked where the operation was written; here they are forgotten. */
export function shapeless<Back>(shaped: (given: never) => Back, given: object): Back {
  return shaped(given as never);
}
