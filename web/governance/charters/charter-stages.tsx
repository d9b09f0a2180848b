import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { StageLine, type Step } from "../stage-line.tsx";
import type { Charter } from "./charter.ts";

const order = ["draft", "proposed", "carried", "approved"] as const;

/** Written, proposed, carried, approved: each with what it stands on. A version entered as approved skipped the vote here. */
export function CharterStages({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  if (charter.stage === "abandoned") return <p className="note">{say("charter.stage.abandoned")}</p>;
  const at = order.indexOf(charter.stage);
  const entered = charter.stage === "approved" && charter.carriedBy === null;
  const says = {
    draft: writtenInstant(charter.writtenAt).slice(0, 10),
    proposed: stepSays(charter.proposedBy),
    carried: stepSays(charter.carriedBy),
    approved: charter.approvedOn === null ? undefined : `${charter.approvedOn} ${charter.approvalAuthority ?? ""}`,
  } as const;
  const steps = order
    .filter((stage) => !entered || stage === "draft" || stage === "approved")
    .map((stage): Step => {
      const place = order.indexOf(stage);
      const done = place <= at;
      const said = says[stage];
      return {
        name: say(`charter.step.${stage}`),
        state: done ? "done" : place === at + 1 ? "now" : "coming",
        ...(said === undefined ? {} : { says: said }),
      };
    });
  return <StageLine steps={steps} />;
}

function stepSays(step: Charter["proposedBy"]): string | undefined {
  return step === null ? undefined : `${step.decidedOn} ${step.number}`;
}
