import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { saveLook } from "../access/look-store.ts";
import { deed, type GivenDeed } from "../platform/operation.ts";
import { saveNames } from "../subjects/subject-store.ts";
import { newRecordId } from "./import-walk.ts";
import type { LockedRecord } from "./record-read-store.ts";
import { findOpenRecord } from "./recalls/open-record.ts";
import { closeRecords, copyRecords, noteConfirmed } from "./record-write-store.ts";

const params = z.object({ subjectId: z.uuid(), recordId: z.uuid() });
const body = z
  .object({
    /** The day on which the source confirmed it; today unless told. */
    on: z.iso.date().optional(),
    /** Lets a record out that was held back for a person to look at. */
    release: z.literal(true).optional(),
    reason: z.string().trim().min(2).max(500).optional(),
  })
  .refine((asked) => asked.release === undefined || asked.reason !== undefined, {
    path: ["reason"],
    message: "release needs a reason",
  });

/**
 * The secretariat says that the source still stands behind a record. A record that was held back for a person is let out
 * by a new version that names the held one: nothing is edited.
 */
export const confirmRecord = deed({
  name: "confirm-record",
  method: "POST",
  path: "/subjects/{subjectId}/records/{recordId}/confirmation",
  says: {
    zh: "确认来源仍然认可一条记录；待核的记录可同时写明理由放行，放行形成新版本。",
    en: "Confirm that the source still stands behind a record; a held one can be released with a reason, as a new version.",
  },
  params,
  body,
  reply: z.object({
    recordId: z.uuid(),
    replaces: z.uuid().nullable(),
    lastConfirmedOn: z.iso.date(),
    edition: z.string(),
  }),
  refuses: [
    "record-not-found",
    "record-replaced",
    "record-was-recalled",
    "record-not-held",
    "confirmation-in-future",
    "confirmation-overtaken",
  ],
  journals: ({ params: { subjectId }, reply: { recordId, replaces, edition } }) => ({
    subjects: [subjectId],
    ids: replaces === null ? { recordId } : { recordId, replaces },
    editions: [edition],
  }),
  async run(given) {
    const { tx, body: asked, today } = given;
    const { subjectId, recordId } = given.params;
    const on = asked.on ?? today;
    if (on > today) return refuse("confirmation-in-future", { on, today });
    const found = await findOpenRecord(tx, subjectId, recordId);
    if (isRefusal(found)) return found;
    if (on < found.lastConfirmedOn)
      return refuse("confirmation-overtaken", { on, lastConfirmedOn: found.lastConfirmedOn });
    if (asked.release === true) return release(given, found, on);
    await noteConfirmed(tx, [{ subjectId, id: recordId }], on);
    return { recordId, replaces: null, lastConfirmedOn: on, edition: found.edition };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;
type Released = { recordId: string; replaces: string; lastConfirmedOn: string; edition: string };

async function release(given: Given, held: LockedRecord, on: string): Promise<Released | Refusal<"record-not-held">> {
  const { tx, actor, now, body: asked } = given;
  if (held.held === "") return refuse("record-not-held");
  const { replacedAt: _open, ...kept } = held;
  const released = {
    ...kept,
    id: newRecordId(now),
    held: "",
    lastConfirmedOn: on,
    recordedAt: now,
    knownAt: null,
    replaces: held.id,
  };
  await closeRecords(tx, [held], now);
  await copyRecords(tx, [released]);
  // Whoever released it has seen that the name is the subject's: the next file with it is not held again.
  if (held.held === "name-differs")
    await saveNames(tx, [{ subjectId: held.subjectId, name: held.printedName, kind: "as-printed" }]);
  const office = officeFor(actor, "confirm-record", held.subjectId) ?? "";
  // The reason stands where the subject reads it; the journal keeps no text (HARD-PARTS b3).
  await saveLook(tx, {
    subjectId: held.subjectId,
    actor,
    office,
    purpose: asked.reason ?? "",
    basis: "secretariat",
    records: [released.id],
    at: now,
  });
  return { recordId: released.id, replaces: held.id, lastConfirmedOn: on, edition: held.edition };
}
