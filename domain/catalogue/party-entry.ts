import { z } from "zod";
import { packHeader, packId, packName, packPeriod } from "./pack-header.ts";

const rule = { ...packHeader, kind: z.literal("rule") } as const;
const organ = z.strictObject({ id: packId, name: packName, nameEn: packName });
const share = z.number().int().min(0).max(100);

/** How the self-discipline body is set up: its usual names, who reviews the nominations, with whom the vote is filed, and by when. */
export const setupRule = z.strictObject({
  ...rule,
  type: z.literal("self-discipline-setup"),
  names: z.array(packName).min(1).max(10),
  reviewers: z.array(organ).min(1).max(6),
  recipients: z.array(organ).min(1).max(10),
  /** From one step to the next. */
  periods: z.strictObject({ nominate: packPeriod, review: packPeriod, vote: packPeriod, file: packPeriod }),
});

/** How far party building must reach, by the number of full members, and how long its organs serve. */
export const partyRule = z.strictObject({
  ...rule,
  type: z.literal("party-building"),
  /** From so many full members on, an organisation of one's own. */
  ownFrom: share,
  /** How it may be done with fewer, and with none. */
  withFewer: z.array(z.enum(["joint", "sector", "attached"])).min(1),
  withNone: z.array(z.enum(["organiser", "liaison"])).min(1),
  termYears: z.strictObject({ committee: share, "general-branch": share, branch: share }),
  warnMonthsBefore: share,
  /** Whose opinions are asked before somebody is recommended. */
  organs: z.array(organ).min(1).max(6),
});
