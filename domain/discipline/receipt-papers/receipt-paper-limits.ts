/** What somebody without an account may bring to one complaint, and all of them to one association. */
export const receiptPaperLimits = {
  mostMiB: 10,
  mostPapers: 10,
  /** Slips for one matter within the time that a slip lasts: twice the papers, for some are chosen wrongly. */
  mostSlips: 20,
  mostMiBOfDay: 2_048,
} as const;
