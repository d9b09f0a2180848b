import { type Actor, officesHere } from "../../access/actor.ts";
import type { Office } from "../../access/office.ts";

const readers: readonly Office[] = ["secretary-general", "secretariat", "president", "supervisor"];

/** Whether somebody reads proposals that were not sent: before that they are the association's own deliberation. */
export function readsUnsent(actor: Actor): boolean {
  return officesHere(actor).some(({ office }) => readers.includes(office));
}
