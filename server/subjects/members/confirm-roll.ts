import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findFile } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { lockRoll, saveMembers } from "../member-store.ts";
import { newShortId } from "../short-id.ts";
import { saveNewSubjects } from "../subject-store.ts";
import { judgeRoll, type RollEntry } from "./judge-roll.ts";
import { readRoll } from "./read-roll.ts";
import { findRollForUpdate, replaceRollFaults, saveRoll } from "./roll-file-store.ts";

/** Enters the good rows of a roll, judged once more as things stand now; unknown subjects are registered on the way. */
export const confirmRoll = deed({
  name: "confirm-roll",
  method: "POST",
  path: "/rolls/{rollId}/confirmation",
  says: {
    zh: "确认名册入册：写入可入册的行，未登记过的主体一并登记",
    en: "Confirm a roll: its good rows enter, and subjects nobody knew are registered",
  },
  params: z.object({ rollId: z.uuid() }),
  reply: z.object({ rollId: z.uuid(), admitted: z.int(), readmitted: z.int(), newSubjects: z.int(), faulty: z.int() }),
  refuses: ["roll-not-found", "roll-not-previewed", "roll-nothing-good"],
  journals: ({ reply: { rollId, admitted, readmitted, newSubjects } }) => ({
    ids: { rollId, admitted, readmitted, newSubjects },
  }),
  async run({ tx, house, actor, now, today, params: { rollId } }) {
    const [associationId, confirmedBy] = [ownAssociation(actor), actor.id];
    await lockRoll(tx, associationId);
    const roll = await findRollForUpdate(tx, rollId);
    if (roll === null) return refuse("roll-not-found");
    if (roll.state !== "previewed") return refuse("roll-not-previewed", { state: roll.state });
    const file = await findFile(tx, roll.fileId);
    const read = file === null ? null : await readRoll(house, file, today);
    if (read === null || isRefusal(read)) throw new Error("a roll that was read once is read again");
    const { counts, faults, entries } = await judgeRoll(tx, read);
    if (entries.length === 0) return refuse("roll-nothing-good");
    const subjects = await subjectsOf(tx, entries);
    await saveMembers(
      tx,
      entries.map(({ row: { code, number, joinedOn } }) => {
        const subjectId = subjects.get(code.code);
        if (subjectId === undefined) throw new Error("a subject that was just made is not there");
        return { associationId, subjectId, number, joinedOn };
      }),
    );
    await saveRoll(tx, { ...roll, counts, state: "confirmed", confirmedBy, confirmedAt: now });
    await replaceRollFaults(tx, roll, faults);
    const { admitted, readmitted, newSubjects, faulty } = counts;
    return { rollId, admitted, readmitted, newSubjects, faulty };
  },
});

/** Whose each row is: known before, or registered now. */
async function subjectsOf(tx: Tx, entries: readonly RollEntry[]): Promise<ReadonlyMap<string, string>> {
  const known = entries.flatMap(({ row, subjectId }) =>
    subjectId === null ? [] : [[row.code.code, subjectId] as const],
  );
  const fresh = entries.filter(({ subjectId }) => subjectId === null);
  const made = await saveNewSubjects(
    tx,
    fresh.map(({ row: { name, code } }) => {
      const { scheme, standing } = code;
      const subject = { id: uuidv7(), shortId: newShortId(), kind: code.kind ?? kindWithout(scheme), name };
      return { ...subject, code: code.code, scheme, standing };
    }),
  );
  return new Map([...known, ...made]);
}

/** A registration number without a unified code is what individual businesses still have. */
function kindWithout(scheme: RollEntry["row"]["code"]["scheme"]): "individual-business" | "other-organisation" {
  return scheme === "registration-number" ? "individual-business" : "other-organisation";
}
