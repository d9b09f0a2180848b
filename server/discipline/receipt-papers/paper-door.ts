import { z } from "zod";
import { receiptPaperLimits } from "@xinheng/domain/discipline/receipt-papers/receipt-paper-limits.ts";

/** How a paper comes in by a slip, and how often from one address: twice the papers of two complaints. */
export const paperDoor = {
  query: z.object({ slip: z.string().max(100) }),
  limitBytes: receiptPaperLimits.mostMiB * 2 ** 20,
  perAddress: { most: 40, minutes: 10 },
} as const;
