import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findUpload, lockPacks, saveStanding } from "./pack-upload-store.ts";
import { placeOf } from "./pack-place.ts";
import { composeStanding } from "./stand-packs.ts";

/** Takes a pack file back before its first day: what has begun to hold is ended by a later edition only. */
export const withdrawPack = deed({
  name: "withdraw-pack",
  method: "POST",
  path: "/packs/{packId}/withdrawal",
  says: { zh: "撤下尚未生效的规则包文件", en: "Take a pack file back before it begins" },
  params: z.object({ packId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(4).max(300) }),
  reply: z.object({ packId: z.uuid(), editions: z.array(z.string()) }),
  refuses: ["pack-not-found", "pack-withdrawn-already", "pack-has-begun", "pack-needed", "pack-house-outside"],
  journals: ({ reply }) => ({ ids: { packId: reply.packId }, editions: reply.editions }),
  async run({ tx, house, actor, params, body, now, today, afterCommit }) {
    const place = await placeOf(tx, actor, "withdraw-pack");
    if (isRefusal(place)) return place;
    await lockPacks(tx);
    const found = await findUpload(tx, place.associationId, params.packId);
    if (found === null) return refuse("pack-not-found");
    if (found.state === "withdrawn") return refuse("pack-withdrawn-already");
    const isAside = house.packs.setAside().has(found.id);
    if (found.state === "on" && !isAside && found.beginsOn <= today)
      return refuse("pack-has-begun", { on: found.beginsOn });
    await saveStanding(tx, {
      ...{ ...found, state: "withdrawn" },
      ...{ withdrawnBy: place.accountId, withdrawnAt: now, withdrawnWhy: body.reason },
    });
    if (found.state === "on") {
      const { standing, aside } = await composeStanding(tx, house.packs);
      const torn = [...aside.keys()].find((id) => !house.packs.setAside().has(id));
      // Another file builds on this one: that one goes first.
      if (torn !== undefined) return refuse("pack-needed", { reason: aside.get(torn)?.zh ?? "" });
      afterCommit(() => {
        house.packs.takeEditions(standing, aside);
      });
    }
    return { packId: found.id, editions: [...found.editions] };
  },
});
