import { z } from "zod";
import { judgeInfringementMove } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { papersByReceipt } from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import { receiptPaper } from "@xinheng/domain/discipline/receipt-papers/receipt-paper.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { judgeBroughtPaper } from "../receipt-papers/judge-brought-paper.ts";
import { paperDoor } from "../receipt-papers/paper-door.ts";
import { infringementFull, mostInfringementPapers } from "./infringement-step.ts";
import { changeInfringement, findInfringementForUpdate } from "./infringement-store.ts";

/** Takes in a paper of somebody without an account, who drew a slip for it by the receipt. Only who handles it reads it. */
export const bringInfringementPaperByReceipt = deed({
  name: "bring-infringement-paper-by-receipt",
  method: "POST",
  path: "/infringements/receipt-papers",
  says: {
    zh: "投诉人凭领到的上传凭据添加一份侵权投诉的材料，不需要账号：JPEG、PNG、WebP 图片或者 PDF。只有秘书处和监事能看；添加后不能收回，也不能凭回执码取回。",
    en: "The complainant brings a paper of a complaint about data by a slip, without an account: a JPEG, PNG or WebP picture or a PDF. Only the secretariat and supervisors read it; it is not taken back, nor fetched by the receipt.",
  },
  query: paperDoor.query,
  upload: { limitBytes: paperDoor.limitBytes, slipOf: "infringement" },
  reply: receiptPaper.extend({ infringementId: z.uuid(), associationId: z.uuid(), paperId: z.uuid() }),
  refuses: [
    "upload-slip-unknown",
    "upload-slip-exceeded",
    "receipt-papers-closed",
    "receipt-papers-full",
    "receipt-paper-kind",
    "infringement-full",
  ],
  perAddress: paperDoor.perAddress,
  journals: ({ reply }) => ({
    ids: { infringement: reply.infringementId, association: reply.associationId, paper: reply.paperId },
  }),
  async run({ tx, house, now, today, upload, slip }) {
    if (upload === null || slip === null) return refuse("upload-slip-unknown");
    const { associationId, matterId, name } = slip;
    return inAssociation(tx, associationId, async () => {
      const kept = await findInfringementForUpdate(tx, matterId);
      const isOpen =
        kept !== null && judgeInfringementMove(kept.stage, "complainant", "bring-infringement-paper") === null;
      if (!isOpen) return refuse("receipt-papers-closed");
      const { papers } = kept.parts;
      const refused =
        infringementFull(papers, mostInfringementPapers) ??
        (await judgeBroughtPaper(house, upload, papersByReceipt(kept.parts).length));
      if (refused !== null) return refused;
      const { id, bytes } = upload;
      const byReceipt = { at: now.toISOString(), bytes };
      const brought = { id, name, side: "complainant", broughtOn: today, byReceipt } as const;
      await changeInfringement(tx, kept, { parts: { papers: [...papers, brought] } });
      return { infringementId: kept.id, associationId, paperId: id, name, bytes, broughtOn: today };
    });
  },
});
