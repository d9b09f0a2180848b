import { type Refusal, refuse } from "../../refusal.ts";

export const roundStages = ["planned", "called", "qualifying", "remarks", "scoring", "closed"] as const;
export type RoundStage = (typeof roundStages)[number];

const moves = {
  "call-evaluation-round": { from: ["planned"], to: "called" },
  "close-evaluation-call": { from: ["called"], to: "qualifying" },
  "freeze-evaluation-round": { from: ["qualifying"], to: "remarks" },
  "close-evaluation-remarks": { from: ["remarks"], to: "scoring" },
  "close-evaluation-round": { from: ["planned", "called", "qualifying", "remarks", "scoring"], to: "closed" },
} as const satisfies Record<string, { from: readonly RoundStage[]; to: RoundStage }>;
export type RoundMove = keyof typeof moves;

/** The stage of a round after a move, or why it cannot be made now. */
export function moveRound(stage: RoundStage, move: RoundMove): RoundStage | Refusal<"evaluation-round-stage-wrong"> {
  const allowed: readonly RoundStage[] = moves[move].from;
  return allowed.includes(stage) ? moves[move].to : refuse("evaluation-round-stage-wrong", { stage });
}

/** What people may do with a round as it stands; what the clock does is not theirs. */
export function roundMovesFrom(
  stage: RoundStage,
): ("call-evaluation-round" | "freeze-evaluation-round" | "close-evaluation-round")[] {
  return (["call-evaluation-round", "freeze-evaluation-round", "close-evaluation-round"] as const).filter((move) => {
    const allowed: readonly RoundStage[] = moves[move].from;
    return allowed.includes(stage);
  });
}

/** Who does what next, as the page of the round says it. */
export const roundWaitsFor = ["call", "applications", "qualification", "remarks", "results", "nothing"] as const;
export function roundWaits(stage: RoundStage): (typeof roundWaitsFor)[number] {
  switch (stage) {
    case "planned":
      return "call";
    case "called":
      return "applications";
    case "qualifying":
      return "qualification";
    case "remarks":
      return "remarks";
    case "scoring":
      return "results";
    case "closed":
      return "nothing";
  }
}
