import { type Refusal, refuse } from "../../refusal.ts";
import type { RoundStage } from "./round.ts";

export const entryStages = [
  ...(["applied", "qualified", "not-qualified", "frozen", "scored"] as const),
  ...(["decided", "noticed", "publicised", "final", "withdrawn"] as const),
] as const;
export type EntryStage = (typeof entryStages)[number];

/** The round's stage at which a step of an entry may be taken; the later steps hang on the entry alone. */
const moves = {
  "qualify-evaluation-entry": { from: ["applied"], round: ["called", "qualifying"] },
  "assign-evaluation-entry": {
    from: ["qualified", "frozen"],
    round: ["called", "qualifying", "remarks", "scoring"],
  },
  "order-second-rating": {
    from: ["qualified", "frozen"],
    round: ["called", "qualifying", "remarks", "scoring"],
  },
  "record-site-visit": {
    from: ["qualified", "frozen"],
    round: ["called", "qualifying", "remarks", "scoring"],
  },
  "reconcile-ratings": { from: ["frozen"], round: ["scoring"] },
  "declare-evaluation-interest": { from: ["frozen"], round: ["remarks", "scoring"] },
  "mark-evaluation-indicator": { from: ["frozen"], round: ["scoring"] },
  "score-evaluation-entry": { from: ["frozen"], round: ["scoring"] },
  "decide-evaluation-entry": { from: ["scored"], round: ["scoring"] },
  "notify-evaluation-result": { from: ["decided"], round: ["scoring"] },
  "publicise-evaluation-result": { from: ["noticed"], round: ["scoring"] },
  "finish-evaluation-publicity": { from: ["publicised"], round: ["scoring"] },
  "withdraw-evaluation": {
    from: ["applied", "qualified", "frozen", "scored", "decided", "noticed", "publicised", "final"],
    round: ["planned", "called", "qualifying", "remarks", "scoring", "closed"],
  },
} as const satisfies Record<string, { from: readonly EntryStage[]; round: readonly RoundStage[] }>;
export type EntryMove = keyof typeof moves;

type Standing = { readonly entry: EntryStage; readonly round: RoundStage };

export function mayMoveEntry({ entry, round }: Standing, move: EntryMove): boolean {
  const [from, at]: [readonly EntryStage[], readonly RoundStage[]] = [moves[move].from, moves[move].round];
  return from.includes(entry) && at.includes(round);
}

/** Null where the step may be taken now. */
export function judgeEntryMove(standing: Standing, move: EntryMove): Refusal<"evaluation-entry-stage-wrong"> | null {
  return mayMoveEntry(standing, move)
    ? null
    : refuse("evaluation-entry-stage-wrong", { stage: standing.entry, round: standing.round });
}

/** On what the member may object now: on the frozen data before scoring, on the result from its notice on until it is final. */
export function objectableNow({ entry, round }: Standing): "data" | "result" | null {
  if (entry === "frozen" && round === "remarks") return "data";
  return round === "scoring" && (entry === "noticed" || entry === "publicised") ? "result" : null;
}

/** Who does what next on an entry. */
export const entryWaitsFor = [
  ...(["qualification", "freeze", "remarks", "answer", "marks", "review", "notice", "publication"] as const),
  ...(["publicity", "nothing"] as const),
] as const;
export type EntryWaits = (typeof entryWaitsFor)[number];

const waits = {
  applied: "qualification",
  qualified: "freeze",
  "not-qualified": "nothing",
  frozen: "marks",
  scored: "review",
  decided: "notice",
  noticed: "publication",
  publicised: "publicity",
  final: "nothing",
  withdrawn: "nothing",
} as const satisfies Record<EntryStage, EntryWaits>;

export function entryWaits({ entry, round }: Standing, objectionOpen: boolean): EntryWaits {
  if (round === "closed") return "nothing";
  if (objectionOpen) return "answer";
  return entry === "frozen" && round === "remarks" ? "remarks" : waits[entry];
}
