import { z } from "zod";
import {
  closedInfringementStages,
  infringementKind,
  type InfringementKind,
  type InfringementStage,
  type InfringementVerdict,
} from "./infringement.ts";

const count = z.int().min(0);

/** A year of such complaints in figures, by kind. Names nobody. */
export const infringementReport = z.object({
  year: z.int(),
  received: count,
  open: count,
  notAccepted: count,
  withdrawn: count,
  secondLooks: count,
  /** Of those received in the year, by the kind complained of: how many, and what was found. */
  kinds: z.array(
    z.object({
      kind: infringementKind,
      received: count,
      verdicts: z.object({ founded: count, "in-part": count, unfounded: count }),
    }),
  ),
  /** Of those ended in the year: whether each period was kept. */
  onTime: count,
  late: count,
  suits: count,
});
export type InfringementReport = z.infer<typeof infringementReport>;

/** One as far as figures go: nothing of who. */
export type CountedInfringement = {
  readonly kind: InfringementKind;
  readonly stage: InfringementStage;
  readonly verdict: InfringementVerdict | null;
  readonly secondLook: boolean;
  readonly receivedOn: string;
  readonly endedOn: string | null;
  readonly late: boolean;
};

/** The figures of a year, by what came in during it; lateness by what ended during it. */
export function infringementReportOf(
  counted: readonly CountedInfringement[],
  { year, suits }: { readonly year: number; readonly suits: number },
): InfringementReport {
  const inYear = (on: string | null) => on?.startsWith(`${String(year)}-`) === true;
  const came = counted.filter(({ receivedOn }) => inYear(receivedOn));
  const ended = counted.filter(({ endedOn }) => inYear(endedOn));
  const ofKind = (kind: InfringementKind) => {
    const own = came.filter((one) => one.kind === kind);
    const verdictCount = (verdict: InfringementVerdict) => own.filter((one) => one.verdict === verdict).length;
    return {
      ...{ kind, received: own.length },
      verdicts: {
        founded: verdictCount("founded"),
        "in-part": verdictCount("in-part"),
        unfounded: verdictCount("unfounded"),
      },
    };
  };
  return {
    ...{ year, suits, received: came.length },
    open: came.filter(({ stage }) => !closedInfringementStages.includes(stage)).length,
    notAccepted: came.filter(({ stage }) => stage === "not-accepted").length,
    withdrawn: came.filter(({ stage }) => stage === "withdrawn").length,
    secondLooks: came.filter(({ secondLook }) => secondLook).length,
    kinds: infringementKind.options.map(ofKind),
    onTime: ended.filter(({ late }) => !late).length,
    late: ended.filter(({ late }) => late).length,
  };
}
