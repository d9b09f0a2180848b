import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { judges } from "@xinheng/domain/catalogue/joined-editions.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listUploads, lockPacks, saveNewUpload } from "./pack-upload-store.ts";
import { placeOf } from "./pack-place.ts";
import { checkPack, packFaulty } from "./stand-packs.ts";

const mostWaiting = 50;

/** Brings a pack file to the desk. It is checked whole, and a faulty one is not stored; nothing holds by it until it is switched on. */
export const uploadPack = deed({
  name: "upload-pack",
  method: "POST",
  path: "/packs",
  says: { zh: "上传规则包文件（YAML），等待启用", en: "Bring in a pack file (YAML), to be switched on" },
  body: z.object({
    fileName: z
      .string()
      .trim()
      .min(1)
      .max(120)
      .regex(/^[^/\\]+\.ya?ml$/i),
    text: z.string().min(1).max(80_000),
  }),
  reply: z.object({ packId: z.uuid(), editions: z.array(z.string()), address: z.string() }),
  refuses: ["pack-faulty", "pack-empty", "pack-backdated", "pack-too-many-waiting", "pack-house-outside"],
  journals: ({ reply }) => ({ ids: { packId: reply.packId }, editions: reply.editions }),
  async run({ tx, house, actor, body, now, today }) {
    const place = await placeOf(tx, actor, "upload-pack");
    if (isRefusal(place)) return place;
    await lockPacks(tx);
    const checked = checkPack(house.packs.standing(), body, place.by);
    if ("faults" in checked) return packFaulty(checked.faults);
    if (checked.fresh.length === 0) return refuse("pack-empty");
    const late = checked.fresh.find((entry) => judges(entry) && entry.validFrom < today);
    if (late !== undefined) return refuse("pack-backdated", { ref: entryRef(late), from: late.validFrom, today });
    const before = await listUploads(tx, { associationId: place.associationId, before: undefined, limit: 500 });
    if (before.filter(({ state }) => state === "waiting").length >= mostWaiting) return refuse("pack-too-many-waiting");
    const id = uuidv7({ msecs: now.getTime() });
    const editions = checked.fresh.map(entryRef);
    await saveNewUpload(tx, {
      ...{ id, associationId: place.associationId, fileName: body.fileName, text: body.text, editions },
      sha256: createHash("sha256").update(body.text).digest(),
      beginsOn: checked.fresh.map(({ validFrom }) => validFrom).sort()[0] ?? today,
      ...{ state: "waiting", uploadedBy: place.accountId, uploadedAt: now, switchedOnBy: null, switchedOnAt: null },
      ...{ withdrawnBy: null, withdrawnAt: null, withdrawnWhy: null },
    });
    return { packId: id, editions, address: `/api/packs/${id}` };
  },
});
