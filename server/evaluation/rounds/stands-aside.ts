import { listHolders } from "../../access/offices/office-term-store.ts";
import type { ModelReader } from "../found-model.ts";
import type { KeptEntry } from "./entry-store.ts";
import { hasInterest } from "./interest-store.ts";

const mostSpeakers = 500;

/** Whether somebody gives no marks here: by their own word, or because they speak for the member today. */
export async function standsAside({ tx, actor, today }: ModelReader, entry: KeptEntry): Promise<boolean> {
  if (actor.id === null) return false;
  if (await hasInterest(tx, entry, actor.id)) return true;
  const { associationId, subjectId } = entry;
  const speakers = await listHolders(tx, {
    ...{ offices: ["member"], associationId, subjectId },
    ...{ on: today, limit: mostSpeakers },
  });
  return speakers.includes(actor.id);
}
