import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { endSealKeeper, findSealForUpdate, saveSealRetired } from "./seal-store.ts";
import { countSealRequests } from "./seal-use-store.ts";

export const retireSeal = deed({
  name: "retire-seal",
  method: "POST",
  path: "/seals/{sealId}/retirement",
  says: {
    zh: "停用一枚印章，写明理由（更名、换刻、遗失、上缴）。图片即行删除，登记和用印记录保留。",
    en: "Retire a seal, with the reason. Its picture is removed at once; its line and its uses stay in the registers.",
  },
  params: z.object({ sealId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: z.object({ sealId: z.uuid() }),
  refuses: ["seal-not-found", "seal-retired", "seal-still-asked"],
  journals: ({ params }) => ({ ids: { seal: params.sealId } }),
  async run({ tx, house, actor, now, today, params: { sealId }, body: { reason }, afterCommit }) {
    const seal = await findSealForUpdate(tx, sealId);
    if (seal === null) return refuse("seal-not-found");
    if (seal.retiredOn !== null) return refuse("seal-retired");
    const count = await countSealRequests(tx, [sealId]);
    if (count > 0) return refuse("seal-still-asked", { count });
    await endSealKeeper(tx, sealId, today);
    await saveSealRetired(tx, sealId, { on: today, by: actor.id, reason });
    const { pictureFileId: picture } = seal;
    if (picture !== null) {
      await markFileDropped(tx, picture, now);
      afterCommit(() => house.files.drop(picture));
    }
    return { sealId };
  },
});
