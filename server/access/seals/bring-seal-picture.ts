import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { markFileDropped, readWholeFile } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { judgeKeeping } from "./judge-keeping.ts";
import { readSealPicture } from "./seal-picture.ts";
import { findSealForUpdate, saveSealPicture } from "./seal-store.ts";

/** Takes the print of a seal in, from its keeper alone. From then on no operation hands it out: it is only ever laid on a document. */
export const bringSealPicture = deed({
  name: "bring-seal-picture",
  method: "POST",
  path: "/seals/{sealId}/picture",
  says: {
    zh: "保管人存入印模图片（PNG，透明或白底），加密保存，存入后不能再取出；原有的图片随即删除。",
    en: "The keeper brings the print of the seal (PNG, clear or white ground). It is kept encrypted and cannot be fetched again; an earlier one is removed.",
  },
  params: z.object({ sealId: z.uuid() }),
  upload: { limitBytes: 2 * 2 ** 20 },
  reply: z.object({ sealId: z.uuid(), width: z.int(), height: z.int() }),
  refuses: [
    "upload-missing",
    "seal-not-found",
    "seal-retired",
    "seal-keeper-other",
    "seal-keeper-administrator",
    "seal-picture-unreadable",
    "seal-picture-size",
    "seal-picture-background",
    "seal-picture-shape",
  ],
  journals: ({ params }) => ({ ids: { seal: params.sealId } }),
  async run({ tx, house, actor, now, params: { sealId }, upload, afterCommit }) {
    if (upload === null) return refuse("upload-missing");
    const seal = await findSealForUpdate(tx, sealId);
    if (seal === null) return refuse("seal-not-found");
    if (seal.retiredOn !== null) return refuse("seal-retired");
    const stranger = judgeKeeping(actor, seal);
    if (stranger !== null) return stranger;
    const picture = readSealPicture(await readWholeFile(house.files, upload));
    if (isRefusal(picture)) return picture;
    const { pictureFileId: earlier } = seal;
    await saveSealPicture(tx, sealId, { fileId: upload.id, at: now, by: actor.id });
    if (earlier !== null) {
      await markFileDropped(tx, earlier, now);
      afterCommit(() => house.files.drop(earlier));
    }
    return { sealId, width: picture.width, height: picture.height };
  },
});
