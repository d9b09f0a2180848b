import { z } from "zod";
import { judges } from "@xinheng/domain/catalogue/joined-editions.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findUpload, lockPacks, saveStanding } from "./pack-upload-store.ts";
import { placeOf } from "./pack-place.ts";
import { checkPack, composeStanding, packFaulty } from "./stand-packs.ts";

/**
 * Switches a pack file on: by somebody else than who brought it, checked once more against what stands now, and never for
 * days that are over. The running house goes by it at once; records keep the edition they were judged by.
 */
export const switchOnPack = deed({
  name: "switch-on-pack",
  method: "POST",
  path: "/packs/{packId}/switching-on",
  says: { zh: "启用规则包文件（由另一人复核）", en: "Switch a pack file on (by a second person)" },
  params: z.object({ packId: z.uuid() }),
  reply: z.object({ packId: z.uuid(), editions: z.array(z.string()) }),
  refuses: ["pack-not-found", "pack-not-waiting", "pack-own", "pack-faulty", "pack-backdated", "pack-house-outside"],
  journals: ({ reply }) => ({ ids: { packId: reply.packId }, editions: reply.editions }),
  async run({ tx, house, actor, params, now, today, afterCommit }) {
    const place = await placeOf(tx, actor, "switch-on-pack");
    if (isRefusal(place)) return place;
    await lockPacks(tx);
    const found = await findUpload(tx, place.associationId, params.packId);
    if (found === null) return refuse("pack-not-found");
    if (found.state !== "waiting") return refuse("pack-not-waiting", { state: found.state });
    if (found.uploadedBy === place.accountId) return refuse("pack-own");
    const checked = checkPack(house.packs.standing(), found, place.by);
    if ("faults" in checked) return packFaulty(checked.faults);
    const late = checked.fresh.find((entry) => judges(entry) && entry.validFrom < today);
    if (late !== undefined) return refuse("pack-backdated", { ref: entryRef(late), from: late.validFrom, today });
    await saveStanding(tx, { ...found, state: "on", switchedOnBy: place.accountId, switchedOnAt: now });
    const { standing, aside } = await composeStanding(tx, house.packs);
    afterCommit(() => {
      house.packs.takeEditions(standing, aside);
    });
    return { packId: found.id, editions: [...found.editions] };
  },
});
