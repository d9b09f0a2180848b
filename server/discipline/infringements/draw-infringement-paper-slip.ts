import { judgeInfringementMove } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { papersByReceipt } from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { drawnSlip, drawPaperSlip, slipBody } from "../receipt-papers/draw-paper-slip.ts";
import { paperDoor } from "../receipt-papers/paper-door.ts";
import { withInfringementReceipt } from "./receipted-infringement.ts";

/**
 * Whoever holds the receipt draws a slip for one file. The receipt and the file's name stand in a body and in no address; it is
 * not journalled, for a journal would tell who asked.
 */
export const drawInfringementPaperSlip = deed({
  name: "draw-infringement-paper-slip",
  method: "POST",
  path: "/infringements/paper-slips",
  says: {
    zh: "凭回执码为一个文件领取一次性的上传凭据，十五分钟内有效；说明文件的名称和大小。",
    en: "Draw by the receipt of a complaint about data a slip to upload one file with, valid for fifteen minutes and once; the file's name and size are told.",
  },
  body: slipBody,
  reply: drawnSlip,
  refuses: [
    "infringement-receipt-unknown",
    "receipt-papers-closed",
    "upload-too-large",
    "receipt-papers-full",
    "receipt-papers-too-many",
  ],
  perAddress: paperDoor.perAddress,
  journals: "quiet",
  run: (given) =>
    withInfringementReceipt(given.tx, given.body.receipt, async (kept) => {
      if (judgeInfringementMove(kept.stage, "complainant", "bring-infringement-paper") !== null)
        return refuse("receipt-papers-closed");
      const of = { associationId: kept.associationId, matter: "infringement", matterId: kept.id } as const;
      return drawPaperSlip(given, of, papersByReceipt(kept.parts).length);
    }),
});
