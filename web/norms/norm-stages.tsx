import { projectDeed } from "@xinheng/domain/norms/norm-project.ts";
import { StageLine, type Step } from "../governance/stage-line.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Norm, OfNorm } from "./norm.ts";

const road = ["draft", "checked", "consultation", "expert-review", "vote", "promulgated"] as const;
/** The stage that a norm stands at is not done; promulgated it is, and stays so under review and repealed. */
const reached = {
  draft: 0,
  checked: 1,
  consultation: 2,
  "expert-review": 3,
  vote: 4,
  promulgated: 6,
  "under-review": 6,
  repealed: 6,
} as const satisfies Record<Norm["stage"], number>;

/** The road of a norm with what each step left behind. */
export function NormStages({ norm }: OfNorm) {
  const say = useDeskSay();
  const at = reached[norm.stage];
  const says: Readonly<Record<(typeof road)[number], string | undefined>> = {
    draft: norm.revision === 0 ? undefined : say("norm.textNumber", { revision: norm.revision }),
    checked: norm.gate?.signed === true ? say("norm.gate.signed") : undefined,
    consultation:
      norm.consultation === null ? undefined : `${norm.consultation.openedOn} – ${norm.consultation.closesOn}`,
    "expert-review": norm.reviews.some(({ role }) => role === "expert")
      ? say("norm.experts", { count: norm.reviews.filter(({ role }) => role === "expert").length })
      : undefined,
    vote: norm.resolution === null ? undefined : `${norm.resolution.decidedOn} ${norm.resolution.number}`,
    promulgated: norm.promulgatedOn === null ? undefined : `${norm.promulgatedOn} ${norm.number ?? ""}`,
  };
  const isApproved = projectDeed(norm.project) === null;
  const steps = road.map((stage, place): Step => {
    const said = says[stage];
    return {
      name: say(`norm.step.${stage}`),
      state: place < at ? "done" : place === at && isApproved ? "now" : "coming",
      ...(said === undefined ? {} : { says: said }),
    };
  });
  return <StageLine steps={norm.project === null ? steps : [projectStep(norm, say), ...steps]} />;
}

/** The approval of the project, which goes before the draft of a standard. */
function projectStep({ project, projects }: Norm, say: ReturnType<typeof useDeskSay>): Step {
  const name = say("norm.tab.project");
  const decision = projects[0]?.decision ?? null;
  if (decision === null) return { name, state: "now" };
  return {
    name,
    state: projectDeed(project) === null ? "done" : "now",
    says: `${decision.decidedOn} ${say(`norm.project.${decision.verdict}`)}`,
  };
}
