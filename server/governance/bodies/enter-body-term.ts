import { v7 as uuidv7 } from "uuid";
import { addDays } from "@xinheng/domain/calendar.ts";
import type { CharterBody } from "@xinheng/domain/catalogue/charter-entry.ts";
import { termEndsOn } from "@xinheng/domain/governance/body-term.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { endBodyTerm, findLastBodyTermForUpdate, saveBodyTerm } from "./body-term-store.ts";

export type EnteredTerm = { readonly id: string; readonly ordinal: number; readonly endsOn: string };

/** Begins the next term of a body; the one before it ends the day before, if it had not ended by itself. */
export async function enterBodyTerm(
  tx: Tx,
  body: CharterBody,
  term: {
    readonly associationId: string;
    readonly beganOn: string;
    readonly ordinal: number | undefined;
    readonly note: string;
  },
): Promise<EnteredTerm | Refusal<"body-without-term" | "body-term-follows">> {
  if (body.termYears === undefined)
    return refuse("body-without-term", { body: body.name, bodyEn: body.nameEn ?? body.name });
  const last = await findLastBodyTermForUpdate(tx, body.id);
  if (last !== null && term.beganOn <= last.beganOn) {
    return refuse("body-term-follows", { began: last.beganOn, end: termEndsOn(last) });
  }
  if (last !== null && term.beganOn <= termEndsOn(last)) await endBodyTerm(tx, last.id, addDays(term.beganOn, -1));
  const ordinal = last === null ? (term.ordinal ?? 1) : last.ordinal + 1;
  const kept = { id: uuidv7(), body: body.id, ordinal, beganOn: term.beganOn, years: body.termYears };
  await saveBodyTerm(tx, { ...kept, associationId: term.associationId, note: term.note });
  return { id: kept.id, ordinal, endsOn: termEndsOn({ ...kept, postponedUntil: null }) };
}
