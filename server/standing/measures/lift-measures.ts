import { z } from "zod";
import type { Listing } from "@xinheng/domain/standing/listing.ts";
import { groundEnded } from "@xinheng/domain/standing/measure.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { rulesToday } from "../lists/list-step.ts";
import { readGrounds } from "../read-listings.ts";
import { type KeptApplication, liftApplication, listOpenApplications } from "./application-store.ts";

const blockSize = 200;
const mostBlocks = 500;

/**
 * Something ended: what was applied on its ground is lifted. Asked of every application that is still open, so that it does
 * not matter what ended or in what order it is told; doing it twice changes nothing.
 */
export const liftMeasures = deed({
  name: "lift-measures",
  method: "POST",
  path: "/measure-applications/lifting",
  says: {
    zh: "名单依据结束后，解除据以实施的措施（由程序自动进行）",
    en: "Lift what was applied on the ground of an entry that ended (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ subjects: z.array(z.uuid()), lifted: z.int() }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: reply.subjects.slice(0, 100), ids: { lifted: reply.lifted } }),
  async run(given) {
    const { tx, today } = given;
    const { lists } = await rulesToday(given);
    const lifted: KeptApplication[] = [];
    let after: string | null = null;
    for (let block = 0; block < mostBlocks; block += 1) {
      const open: KeptApplication[] = await listOpenApplications(tx, today, { after, limit: blockSize });
      if (open.length === 0) break;
      after = open.at(-1)?.id ?? null;
      const standing = await findStanding(
        tx,
        open.map(({ subjectId }) => subjectId),
      );
      const ids = [...new Set([...standing.values()].map(({ id }) => id))];
      const listings = Map.groupBy(await readGrounds(given, ids, lists), ({ subjectId }) => subjectId);
      for (const one of open) {
        const now = listings.get(standing.get(one.subjectId)?.id ?? "") ?? [];
        if (restsStill(one, now)) continue;
        await liftApplication(tx, one, { on: today, why: groundEnded });
        lifted.push(one);
      }
    }
    return { subjects: [...new Set(lifted.map(({ subjectId }) => subjectId))], lifted: lifted.length };
  },
});

/** A correction of a record is another row of the same list: the ground is the list it stands in, and by whom. */
function restsStill(one: KeptApplication, listings: readonly Listing[]): boolean {
  return listings.some(({ list }) => list.id === one.ground.list);
}
