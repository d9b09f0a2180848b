import type { RecordMark } from "../archives/record-mark.ts";
import type { Day } from "../calendar.ts";

export const listEntryStages = ["proposed", "entered", "dropped", "left"] as const;
export type ListEntryStage = (typeof listEntryStages)[number];

/** How an entry of the association's own roll moves. That its term is over is no move: the days say it. */
export const listEntryMoves = {
  "state-on-list-entry": { from: ["proposed"], to: "proposed" },
  "enter-list-entry": { from: ["proposed"], to: "entered" },
  "drop-list-entry": { from: ["proposed"], to: "dropped" },
  "leave-list": { from: ["entered"], to: "left" },
} as const satisfies Record<string, { from: readonly ListEntryStage[]; to: ListEntryStage }>;

/** An entry in an association's own roll, from its notice to its end. */
export type KeptListEntry = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly list: string;
  readonly edition: string;
  readonly criterion: string;
  readonly facts: string;
  readonly document: { readonly number: string; readonly issuer: string; readonly decidedOn: Day };
  readonly paperId: string;
  /** The record that says the same; when it is taken back, the entry ends with it. */
  readonly restsOn: string | null;
  readonly stage: ListEntryStage;
  readonly proposedOn: Day;
  readonly proposedAt: Date;
  readonly statementDueOn: Day | null;
  readonly statementProvisional: boolean;
  readonly statement: string | null;
  readonly statedOn: Day | null;
  readonly resolutionId: string | null;
  readonly resolutionNumber: string | null;
  readonly recordId: string | null;
  readonly enteredOn: Day | null;
  readonly endsOn: Day | null;
  readonly endedOn: Day | null;
  readonly endedWhy: string | null;
  /** What is marked today on the record that was made of it, and of the one it rests on that it is disputed or withheld. */
  readonly marks: readonly RecordMark[];
};

/** What the day makes of an entry. */
export type ListEntryState = "proposed" | "in-list" | "ended" | "dropped" | "left";

export function stateOfEntry({ stage, endsOn }: Pick<KeptListEntry, "stage" | "endsOn">, today: Day): ListEntryState {
  switch (stage) {
    case "proposed":
    case "dropped":
    case "left":
      return stage;
    case "entered":
      return endsOn !== null && endsOn < today ? "ended" : "in-list";
  }
}
