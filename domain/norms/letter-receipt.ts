import { z } from "zod";

/** A receipt as it is drawn: six groups of four letters. */
export const letterReceipt = z.string().regex(/^[a-z2-9]{4}(-[a-z2-9]{4}){5}$/);

/** The receipt in what somebody typed, whatever stands between its letters and however they are written. */
export function readReceipt(typed: string): string {
  const letters = typed
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  return (letters.match(/.{1,4}/g) ?? []).join("-");
}

/** What became of a letter, for the one who sent it. Neither read nor set aside: `answers` is empty and `setAsideWhy` null. */
export const letterAnswer = z.object({
  title: z.string(),
  clause: z.number().int().nullable(),
  opinion: z.string(),
  receivedOn: z.iso.date(),
  setAsideWhy: z.string().nullable(),
  /** The opinion it became, or its parts; `answer` null: not answered yet. */
  answers: z
    .array(
      z.object({
        number: z.number().int(),
        clause: z.number().int().nullable(),
        answer: z.enum(["adopted", "partly", "rejected"]).nullable(),
        reason: z.string().nullable(),
      }),
    )
    .max(200),
});
