import { z } from "zod";
import { type Refusal, refuse } from "../../refusal.ts";
import { receiptPaperLimits } from "./receipt-paper-limits.ts";

/** A paper that came by the receipt, as whoever holds the receipt is told of it: that it is there, and not what is in it. */
export const receiptPaper = z.object({ name: z.string(), bytes: z.int(), broughtOn: z.iso.date() });
export type ReceiptPaper = z.infer<typeof receiptPaper>;

/** Control marks, line ends and marks that turn the direction of writing: a name is one line that reads as it is. */
const unwritten = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name of a file in the visitor's words. */
export const paperName = z
  .string()
  .max(1_000)
  .transform((typed) => Array.from(typed.replace(unwritten, "").trim()).slice(0, 200).join(""))
  .pipe(z.string().min(1));

/** A file of which it is asked whether it may come. */
export type AnnouncedPaper = {
  readonly bytes: number;
  /** How many papers of the matter came by the receipt already. */
  readonly held: number;
  /** How many slips were drawn for the matter while they last. */
  readonly slips: number;
  /** How many bytes were announced to the association within a day. */
  readonly bytesOfDay: number;
};

type LimitRefusal = Refusal<"upload-too-large" | "receipt-papers-full" | "receipt-papers-too-many">;

/** Null: it may come. What a stranger can make the house write is bounded for each file, matter and day. */
export function judgeAnnouncedPaper({ bytes, held, slips, bytesOfDay }: AnnouncedPaper): LimitRefusal | null {
  const { mostMiB, mostPapers, mostSlips, mostMiBOfDay } = receiptPaperLimits;
  if (bytes > mostMiB * 2 ** 20) return refuse("upload-too-large", { limitMiB: mostMiB });
  if (held >= mostPapers) return refuse("receipt-papers-full", { most: mostPapers });
  const isFlood = slips >= mostSlips || bytesOfDay + bytes > mostMiBOfDay * 2 ** 20;
  return isFlood ? refuse("receipt-papers-too-many") : null;
}
