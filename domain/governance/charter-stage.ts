import { type Refusal, refuse } from "../refusal.ts";

/**
 * How a charter comes into force: written, proposed by the council, carried by the assembly, approved by the registrar
 * (社会团体登记管理条例第十八条: 修改章程报登记管理机关核准). In force and replaced are not stages: they are
 * compared with the day.
 */
export const charterStages = ["draft", "proposed", "carried", "approved", "abandoned"] as const;
export type CharterStage = (typeof charterStages)[number];

export const charterMoves = {
  "propose-charter": { from: ["draft"], to: "proposed" },
  "carry-charter": { from: ["proposed"], to: "carried" },
  "approve-charter": { from: ["carried"], to: "approved" },
  "abandon-charter": { from: ["draft", "proposed", "carried"], to: "abandoned" },
  /** A charter that the registrar approved before it was entered here. */
  "enter-charter": { from: ["draft"], to: "approved" },
} as const satisfies Record<string, { readonly from: readonly CharterStage[]; readonly to: CharterStage }>;
export type CharterMove = keyof typeof charterMoves;

/** The stage after a move, or why it cannot be made from here. */
export function moveCharter(stage: CharterStage, move: CharterMove): CharterStage | Refusal<"charter-stage-wrong"> {
  const { from, to } = charterMoves[move];
  return from.some((one) => one === stage) ? to : refuse("charter-stage-wrong", { stage });
}

/** The moves that can be made from a stage. */
export function movesFrom(stage: CharterStage): CharterMove[] {
  return Object.entries(charterMoves).flatMap(([move, { from }]) =>
    from.some((one) => one === stage) && isMove(move) ? [move] : [],
  );
}

function isMove(text: string): text is CharterMove {
  return text in charterMoves;
}
