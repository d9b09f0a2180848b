import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { findRollForUpdate, replaceRollFaults, saveRoll } from "./roll-file-store.ts";

/** Drops a roll that did not enter, with its file. */
export const discardRoll = deed({
  name: "discard-roll",
  method: "DELETE",
  path: "/rolls/{rollId}",
  says: { zh: "放弃这次名册导入", en: "Discard an import of a roll" },
  params: z.object({ rollId: z.uuid() }),
  reply: z.object({ rollId: z.uuid() }),
  refuses: ["roll-not-found", "roll-not-previewed"],
  journals: ({ params: { rollId } }) => ({ ids: { rollId } }),
  async run({ tx, now, params: { rollId } }) {
    const roll = await findRollForUpdate(tx, rollId);
    if (roll === null) return refuse("roll-not-found");
    if (roll.state !== "previewed" && roll.state !== "refused")
      return refuse("roll-not-previewed", { state: roll.state });
    await saveRoll(tx, { ...roll, state: "discarded" });
    await replaceRollFaults(tx, roll, []);
    await markFileDropped(tx, roll.fileId, now);
    return { rollId };
  },
});
