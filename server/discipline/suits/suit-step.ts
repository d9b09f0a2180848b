import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { judgeSuitMove, suitMove, type SuitMove } from "@xinheng/domain/discipline/suits/suit.ts";
import type { SuitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { openPerson } from "../complaints/complaint-person.ts";
import type { InfringementReader } from "../infringements/infringement-step.ts";
import { isSecretariat } from "../mediation/mediation-step.ts";
import { findSuit, findSuitForUpdate, type KeptSuit } from "./suit-store.ts";

export const suitParams = z.object({ suitId: z.uuid() });

/** Takes hold of a suit at a stage that lets the move be made, or tells why it cannot be. */
export async function holdSuit(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  suitId: string,
  move: SuitMove,
): Promise<KeptSuit | Refusal<"suit-not-found" | "suit-stage-wrong">> {
  const kept = await findSuitForUpdate(tx, suitId, actor);
  return kept === null ? refuse("suit-not-found") : (judgeSuitMove(kept.stage, move) ?? kept);
}

/** A suit as its page shows it: who stands against the association is for the secretariat, which conducts it. */
export function viewSuit({ house, actor }: Pick<InfringementReader, "house" | "actor">, kept: KeptSuit): SuitView {
  const { associationId: _, otherSealed, parts, ...shown } = kept;
  const mine = suitMove.options.filter((move) => judgeSuitMove(kept.stage, move) === null);
  return {
    ...{ ...shown, ...parts },
    other: isSecretariat(actor) ? openPerson(house, { fromSealed: otherSealed }).name : null,
    can: openTo(actor, mine),
  };
}

/** The suit as it stands after a deed. */
export async function viewSuitAfter(reader: InfringementReader, id: string): Promise<SuitView> {
  const kept = await findSuit(reader.tx, id, reader.actor);
  if (kept === null) throw new Error("a suit under way is not there for who acts in it");
  return viewSuit(reader, kept);
}

/** Null: none is named, or the file holds it. */
export function suitPaperFault({ parts }: KeptSuit, paper: string): Refusal<"suit-paper-not-found"> | null {
  return parts.papers.some(({ id }) => id === paper) ? null : refuse("suit-paper-not-found", { id: paper });
}

/** Null: the day lies between the two. */
export function judgeSuitDay(
  on: string,
  { from, until }: { readonly from: string; readonly until: string },
): Refusal<"suit-day-wrong"> | null {
  return on < from || on > until ? refuse("suit-day-wrong", { on, from, until }) : null;
}

/** Null: one more is taken. */
export function suitFull(held: readonly unknown[], most: number): Refusal<"suit-full"> | null {
  return held.length < most ? null : refuse("suit-full", { most });
}

/** What the journal keeps of every step: which suit, and neither a word of it nor against whom. */
export function suitJournal({ params }: { params: { suitId: string } }) {
  return { ids: { suit: params.suitId } };
}
