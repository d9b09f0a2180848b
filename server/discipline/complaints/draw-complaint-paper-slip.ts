import { judgeComplaintMove } from "@xinheng/domain/discipline/complaints/complaint.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { drawnSlip, drawPaperSlip, slipBody } from "../receipt-papers/draw-paper-slip.ts";
import { paperDoor } from "../receipt-papers/paper-door.ts";
import { listComplaintPapersByReceipt } from "./complaint-paper-store.ts";
import { withReceipt } from "./receipted-complaint.ts";

/**
 * Whoever holds the receipt draws a slip for one file. The receipt and the file's name stand in a body and in no address; it is
 * not journalled, for a journal would tell who asked.
 */
export const drawComplaintPaperSlip = deed({
  name: "draw-complaint-paper-slip",
  method: "POST",
  path: "/complaints/paper-slips",
  says: {
    zh: "凭回执码为一个文件领取一次性的上传凭据，十五分钟内有效；说明文件的名称和大小。",
    en: "Draw by the receipt of a complaint a slip to upload one file with, valid for fifteen minutes and once; the file's name and size are told.",
  },
  body: slipBody,
  reply: drawnSlip,
  refuses: [
    "complaint-receipt-unknown",
    "receipt-papers-closed",
    "upload-too-large",
    "receipt-papers-full",
    "receipt-papers-too-many",
  ],
  perAddress: paperDoor.perAddress,
  journals: "quiet",
  run: (given) =>
    withReceipt(given.tx, given.body.receipt, async (kept) => {
      if (judgeComplaintMove(kept.stage, "complainant", "bring-complaint-paper") !== null)
        return refuse("receipt-papers-closed");
      const of = { associationId: kept.associationId, matter: "complaint", matterId: kept.id } as const;
      return drawPaperSlip(given, of, (await listComplaintPapersByReceipt(given.tx, kept.id)).length);
    }),
});
