import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { Tx } from "../database.ts";
import type { HandsOut } from "../operation.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "./handover-store.ts";

/** Notes an answer under a key as handed out. Nobody is waited for: the answer is the acknowledgement of the question. */
export async function noteAnswer(
  tx: Tx,
  by: { readonly operation: string; readonly actor: Actor; readonly office: string; readonly at: Date },
  { items, parameters, purpose }: HandsOut,
): Promise<void> {
  const { operation, actor, office, at } = by;
  if (actor.associationId === null) throw new Error("a key belongs to an association");
  const number = drawHandoverNumber(at);
  await saveHandedOut(tx, { id: number.id, associationId: actor.associationId }, items);
  await saveHandover(tx, number, {
    what: "api-answer",
    operation,
    recipient: { kind: "key", id: actor.id, name: actor.name },
    channel: "api",
    actor,
    office,
    at,
    file: null,
    parameters: Object.fromEntries(
      Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, value]],
      ),
    ),
    purpose: purpose ?? "",
    basis: office,
    acknowledgeByOn: null,
  });
}
