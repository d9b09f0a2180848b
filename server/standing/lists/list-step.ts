import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type KeptListEntry, listEntryMoves, stateOfEntry } from "@xinheng/domain/standing/list-entry-stage.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { standingRules } from "../standing-rules.ts";
import { findListEntryForUpdate } from "./list-entry-store.ts";

export const listEntryParams = z.object({ subjectId: z.uuid(), entryId: z.uuid() });

/** Who asks, inside which association, on which day. */
export type ListReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};

export async function rulesToday({ tx, house, actor, today }: ListReader) {
  return standingRules(house.packs.set, await packContextOf(tx, actor.associationId, today));
}

export async function listToday(reader: ListReader, id: string): Promise<ListEntry | Refusal<"list-not-found">> {
  return (await rulesToday(reader)).lists.find((list) => list.id === id) ?? refuse("list-not-found");
}

type Step = { readonly entry: KeptListEntry; readonly list: ListEntry };

/** An entry that may make this move, held, with its list; or why not. */
export async function stepFrom(
  reader: ListReader & { readonly tx: Tx },
  key: z.infer<typeof listEntryParams>,
  move: keyof typeof listEntryMoves,
): Promise<Step | Refusal<"list-entry-not-found" | "list-entry-stage-wrong" | "list-not-found">> {
  const entry = await findListEntryForUpdate(reader.tx, key.subjectId, key.entryId);
  if (entry === null) return refuse("list-entry-not-found");
  const state = stateOfEntry(entry, reader.today);
  const allowed: readonly string[] = listEntryMoves[move].from;
  if (!allowed.includes(entry.stage) || state === "ended") return refuse("list-entry-stage-wrong", { state });
  const list = await listToday(reader, entry.list);
  return isRefusal(list) ? list : { entry, list };
}
