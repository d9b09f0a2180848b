import { useDeskSay } from "../words/use-desk-say.ts";
import type { NormSummary } from "./norm.ts";

const stageTones = {
  draft: "",
  checked: "link",
  consultation: "link",
  "expert-review": "link",
  vote: "link",
  promulgated: "good",
  "under-review": "wait",
  repealed: "",
} as const satisfies Record<NormSummary["stage"], string>;
const stateTones = { "to-come": "link", "in-force": "good", revised: "", repealed: "" } as const;

/** Where a version stands: its stage while it is made, then whether it holds today. */
export function NormStateTag({ norm: { stage, state } }: { norm: Pick<NormSummary, "stage" | "state"> }) {
  const say = useDeskSay();
  return (
    <>
      {state === null ? (
        <span className={`tag ${stageTones[stage]}`}>{say(`norm.stage.${stage}`)}</span>
      ) : (
        <span className={`tag ${stateTones[state]}`}>{say(`norms.state.${state}`)}</span>
      )}
      {stage === "under-review" && <span className="tag wait">{say("norm.stage.under-review")}</span>}
    </>
  );
}
