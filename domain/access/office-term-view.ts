import { z } from "zod";
import { office } from "./office.ts";

/** Who holds which office, where, from when until when. */
export const officeTermView = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  name: z.string(),
  office,
  associationId: z.uuid().nullable(),
  subjectId: z.uuid().nullable(),
  body: z.string(),
  fromOn: z.iso.date(),
  /** The last day; null: until ended. */
  untilOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  state: z.enum(["coming", "running", "over"]),
  can: z.array(z.string()),
});
export type OfficeTermView = z.infer<typeof officeTermView>;

/** Where a term stands on a day. An ended term is over at once, whatever its last day was to be. */
export function stateOfTerm(
  term: { readonly fromOn: string; readonly untilOn: string | null; readonly endedOn: string | null },
  today: string,
): OfficeTermView["state"] {
  if (term.endedOn !== null || (term.untilOn !== null && term.untilOn < today)) return "over";
  return term.fromOn > today ? "coming" : "running";
}
