import { z } from "zod";
import { judgeAnnouncedPaper, paperName } from "@xinheng/domain/discipline/receipt-papers/receipt-paper.ts";
import { drawWords, hashToken } from "../../access/secret-token.ts";
import type { Tx } from "../../platform/database.ts";
import { slipMinutes } from "../../platform/slips/take-upload.ts";
import {
  countUploadSlips,
  saveUploadSlip,
  sumUploadSlips,
  type UploadSlip,
} from "../../platform/slips/upload-slip-store.ts";

/**
 * What draws a slip: the receipt and the file it is for. An upload's body is the file itself, so its particulars stand in its
 * address, where proxies log them: there the slip stands, which is worth nothing once it was used, and neither receipt nor name.
 * A header would carry the receipt as well, but the contract and its clients know none, and proxies may log it too.
 */
export const slipBody = z.object({
  receipt: z.string().min(4).max(100),
  name: paperName,
  bytes: z.int().min(1),
});

export const drawnSlip = z.object({ slip: z.string(), until: z.iso.datetime() });

/** 32 letters of 31: some 158 bits for a quarter of an hour. */
const groups = 8;
const day = 24 * 60 * 60_000;

type Drawer = { readonly tx: Tx; readonly now: Date; readonly body: Pick<UploadSlip, "name" | "bytes"> };
type Drawn = z.infer<typeof drawnSlip> | Exclude<ReturnType<typeof judgeAnnouncedPaper>, null>;

/** Draws a slip for one file of a matter that holds so many papers by receipt, inside the matter's association. */
export async function drawPaperSlip(
  { tx, now, body: { name, bytes } }: Drawer,
  of: Pick<UploadSlip, "associationId" | "matter" | "matterId">,
  held: number,
): Promise<Drawn> {
  const ago = (span: number) => new Date(now.getTime() - span);
  const lasts = slipMinutes * 60_000;
  const slips = await countUploadSlips(tx, of.matterId, ago(lasts));
  const refused = judgeAnnouncedPaper({ bytes, held, slips, bytesOfDay: await sumUploadSlips(tx, ago(day)) });
  if (refused !== null) return refused;
  const slip = drawWords(groups);
  await saveUploadSlip(tx, { ...of, name, bytes }, { hash: hashToken(slip), at: now });
  return { slip, until: new Date(now.getTime() + lasts).toISOString() };
}
