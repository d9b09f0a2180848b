import { z } from "zod";
import { judgeComplaintMove } from "@xinheng/domain/discipline/complaints/complaint.ts";
import { receiptPaper } from "@xinheng/domain/discipline/receipt-papers/receipt-paper.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { judgeBroughtPaper } from "../receipt-papers/judge-brought-paper.ts";
import { paperDoor } from "../receipt-papers/paper-door.ts";
import { listComplaintPapersByReceipt, saveComplaintPaper } from "./complaint-paper-store.ts";
import { findComplaintForUpdate } from "./complaint-store.ts";

/** Takes in a paper of somebody without an account, who drew a slip for it by the receipt. The member does not read it. */
export const bringComplaintPaperByReceipt = deed({
  name: "bring-complaint-paper-by-receipt",
  method: "POST",
  path: "/complaints/receipt-papers",
  says: {
    zh: "投诉人凭领到的上传凭据添加一份材料，不需要账号：JPEG、PNG、WebP 图片或者 PDF。会员看不到；添加后不能收回，也不能凭回执码取回。",
    en: "The complainant brings a paper by a slip, without an account: a JPEG, PNG or WebP picture or a PDF. The member does not read it; it is not taken back, nor fetched by the receipt.",
  },
  query: paperDoor.query,
  upload: { limitBytes: paperDoor.limitBytes, slipOf: "complaint" },
  reply: receiptPaper.extend({ complaintId: z.uuid(), associationId: z.uuid(), paperId: z.uuid() }),
  refuses: [
    "upload-slip-unknown",
    "upload-slip-exceeded",
    "receipt-papers-closed",
    "receipt-papers-full",
    "receipt-paper-kind",
  ],
  perAddress: paperDoor.perAddress,
  journals: ({ reply }) => ({
    ids: { complaint: reply.complaintId, association: reply.associationId, paper: reply.paperId },
  }),
  async run({ tx, house, now, today, upload, slip }) {
    if (upload === null || slip === null) return refuse("upload-slip-unknown");
    const { associationId, matterId, name } = slip;
    return inAssociation(tx, associationId, async () => {
      const kept = await findComplaintForUpdate(tx, matterId);
      const isOpen = kept !== null && judgeComplaintMove(kept.stage, "complainant", "bring-complaint-paper") === null;
      if (!isOpen) return refuse("receipt-papers-closed");
      const { length: held } = await listComplaintPapersByReceipt(tx, kept.id);
      const refused = await judgeBroughtPaper(house, upload, held);
      if (refused !== null) return refused;
      const { id: paperId, bytes, sha256 } = upload;
      const whose = { side: "complainant", shared: false, byReceipt: true } as const;
      await saveComplaintPaper(tx, kept, { id: paperId, name, ...whose, sha256, broughtAt: now });
      return { complaintId: kept.id, associationId, paperId, name, bytes, broughtOn: today };
    });
  },
});
