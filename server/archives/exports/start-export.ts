import type { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { exportOrder } from "@xinheng/domain/archives/exports/export-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { type Export, saveNewExport } from "./export-store.ts";

type Asker = {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly office: string;
  readonly now: Date;
  readonly today: string;
};

/** Lays an export down and queues its work. Answers the work's id. */
export async function startExport(
  { tx, house, actor, office, now, today }: Asker,
  asked: Pick<Export, "id" | "filter" | "printed">,
  order: z.output<typeof exportOrder>,
): Promise<string | Refusal<"acknowledge-day-past" | "acknowledge-without-recipient">> {
  const { recipient, acknowledgeByOn } = order;
  if (acknowledgeByOn !== undefined && recipient === undefined) return refuse("acknowledge-without-recipient");
  if (acknowledgeByOn !== undefined && acknowledgeByOn < today)
    return refuse("acknowledge-day-past", { on: acknowledgeByOn, today });
  const { associationId, id: askedBy, kind } = actor;
  if (associationId === null || askedBy === null || (kind !== "person" && kind !== "key"))
    throw new Error("an association's office acts in an association");
  await saveNewExport(tx, {
    ...asked,
    associationId,
    format: order.format,
    language: order.language,
    purpose: order.purpose,
    recipient: recipient ?? null,
    acknowledgeByOn: acknowledgeByOn ?? null,
    askedBy: { id: askedBy, kind, name: actor.name },
    office,
    askedAt: now,
    made: null,
  });
  return house.work.start(tx, {
    associationId,
    queue: "carry-out-export",
    matterId: asked.id,
    startedBy: askedBy,
    at: now,
  });
}
