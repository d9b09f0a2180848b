import { z } from "zod";
import { packEffects } from "@xinheng/domain/archives/weighing/pack-effects.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { broughtBy, checkPack, packFaulty } from "../../catalogue/editions/stand-packs.ts";
import { findUpload } from "../../catalogue/editions/pack-upload-store.ts";
import { question } from "../../platform/operation.ts";
import { weighEntries } from "./weigh-entries.ts";

/**
 * What a pack file that waits would change, tried on stored data: which records would no longer fit, which would be public
 * for another time. Nothing is changed by it, nor by switching on: a record keeps its edition until a procedure judges it again.
 */
export const weighPack = question({
  name: "weigh-pack",
  path: "/packs/{packId}/effects",
  says: { zh: "试算规则包文件启用后的影响", en: "Try what a pack file would change" },
  params: z.object({ packId: z.uuid() }),
  reply: packEffects,
  refuses: ["pack-not-found", "pack-not-waiting", "pack-faulty"],
  async run({ tx, house, actor, params, today }) {
    const found = await findUpload(tx, actor.associationId, params.packId);
    if (found === null) return refuse("pack-not-found");
    if (found.state !== "waiting") return refuse("pack-not-waiting", { state: found.state });
    const checked = checkPack(house.packs.standing(), found, await broughtBy(tx, actor.associationId));
    if ("faults" in checked) return packFaulty(checked.faults);
    const after = checked.standing.map(({ entry }) => entry);
    return weighEntries({ tx, before: house.packs.set, after, fresh: checked.fresh, actor, today });
  },
});
