import { z } from "zod";
import type { Day } from "../../calendar.ts";
import { type CaseParts, type CaseStage, standingRungs } from "../cases/case.ts";

/** Of a sanction that was to be public: told and not final yet, public, over, or why it is public no more. */
const publicationState = z.enum(["told", "public", "over", "lifted", "switched-off", "withdrawn"]);
type PublicationState = z.infer<typeof publicationState>;

export const casePublication = z.object({
  rung: z.string(),
  state: publicationState,
  law: z.string(),
  article: z.string(),
  /** The first day; null: it never was public. */
  from: z.iso.date().nullable(),
  /** The last day; null before there is a decision. */
  until: z.iso.date().nullable(),
});
type CasePublication = z.infer<typeof casePublication>;

type Kept = {
  readonly stage: CaseStage;
  readonly notice: Pick<CaseParts["notice"], "publicity"> | null;
  readonly decision: Pick<CaseParts["decision"], "rungs" | "publicity"> | null;
  readonly review: Pick<CaseParts["review"], "rungs"> | null;
  /** Since when no appeal is open. */
  readonly finalOn: Day | null;
  readonly publicationEndedOn: Day | null;
};

/** What of a case is public today, was, or will be; told by the day and the switches that are on, and by nothing kept. */
export function publicationsOf(
  kept: Kept,
  { today, standing }: { readonly today: Day; readonly standing: ReadonlySet<string> },
): CasePublication[] {
  if (kept.decision === null) {
    const open = kept.stage === "noticed" || kept.stage === "answering" || kept.stage === "hearing";
    const told = open || kept.stage === "deliberating" ? (kept.notice?.publicity ?? []) : [];
    return told.map(({ rung, law, article }) => ({ rung, law, article, state: "told", from: null, until: null }));
  }
  const rungs = standingRungs(kept);
  const stateOf = (switchId: string, rung: string, until: Day): PublicationState => {
    if (!rungs.includes(rung)) return "lifted";
    if (kept.publicationEndedOn !== null) return "withdrawn";
    if (!standing.has(switchId)) return "switched-off";
    if (kept.finalOn === null) return "told";
    return until < today || until < kept.finalOn ? "over" : "public";
  };
  return kept.decision.publicity.map(({ rung, law, article, switchId, until }) => ({
    ...{ rung, law, article, until, state: stateOf(switchId, rung, until) },
    from: rungs.includes(rung) && kept.finalOn !== null && kept.finalOn <= until ? kept.finalOn : null,
  }));
}
