import { z } from "zod";
import { type Refusal, refuse } from "../../refusal.ts";

/** Where a complaint about a member stands. It is a claim at every stage: never a record, never counted as one. */
export const complaintStage = z.enum([
  ...["received", "accepted", "asked", "answered", "unanswered", "with-department"],
  ...["not-accepted", "settled", "in-mediation", "in-discipline", "department-replied", "unfounded", "withdrawn"],
] as const);
export type ComplaintStage = z.infer<typeof complaintStage>;

/** In these nothing is waited for any more, and the term of what is kept of it runs. */
export const closedComplaintStages: readonly ComplaintStage[] = [
  ...(["not-accepted", "settled", "in-mediation", "in-discipline"] as const),
  ...(["department-replied", "unfounded", "withdrawn"] as const),
];

export const complaintKind = z.enum(["product", "service", "price", "intellectual-property"]);
export type ComplaintKind = z.infer<typeof complaintKind>;

/** By what road it came: the portal's form, a member's own pages, or entered by the secretariat. */
export const complaintChannel = z.enum(["portal", "member", "paper", "telephone", "hotline"]);

/** As what somebody stands in a complaint. `house` is the secretariat; an `overseer` reads and never decides. */
export const complaintRole = z.enum(["house", "member", "complainant", "overseer"]);
export type ComplaintRole = z.infer<typeof complaintRole>;

const dated = { on: z.iso.date() } as const;
const sentPaper = { paper: z.uuid().nullable() } as const;

/** What each step leaves behind in a complaint. */
export const complaintParts = {
  judgement: z.object({ accepted: z.boolean(), why: z.string(), instead: z.string(), ...dated }),
  /** What the member is told and asked: the secretariat's words, since the complainant's own may tell who it is. */
  question: z.object({ told: z.string(), ...dated }),
  answer: z.object({ text: z.string(), late: z.boolean(), onPaper: z.boolean(), ...sentPaper, ...dated }),
  /** How it ended, as the complainant reads it. */
  outcome: z.object({ text: z.string(), ...dated }),
  /** What it was passed on to; the mediation's or the case's own page tells the rest. */
  passed: z.object({
    to: z.enum(["mediation", "discipline"]),
    id: z.uuid(),
    /** How the complainant agreed to it, for the association alone. */
    note: z.string(),
    ...dated,
  }),
  letter: z.object({
    documentId: z.uuid(),
    number: z.string(),
    department: z.string(),
    ...dated,
    receipt: z.object({ by: z.string(), ...sentPaper, ...dated }).nullable(),
    reply: z.object({ number: z.string(), text: z.string(), ...sentPaper, ...dated }).nullable(),
  }),
  /** Who opened the complainant's contact, and for what. */
  looks: z.array(z.object({ by: z.string(), purpose: z.string(), ...dated })),
} as const;
export type ComplaintParts = { readonly [Part in keyof typeof complaintParts]: z.infer<(typeof complaintParts)[Part]> };

type Rule = { readonly stages: readonly ComplaintStage[]; readonly roles: readonly ComplaintRole[] };
const open = complaintStage.options.filter((stage) => !closedComplaintStages.includes(stage));
/** Accepted and not under the member's hand: the secretariat may bring it to an end. */
const endable = ["accepted", "answered", "unanswered"] as const;

/** Every way a complaint can move: from which stages, and by whom. */
export const complaintMoves = {
  "judge-complaint": { stages: ["received"], roles: ["house"] },
  "ask-complaint-answer": { stages: ["accepted"], roles: ["house"] },
  // A late answer is heard all the same, as long as nothing was decided without it.
  "answer-complaint": { stages: ["asked", "unanswered"], roles: ["member", "house"] },
  "end-complaint": { stages: endable, roles: ["house"] },
  "pass-complaint-to-mediation": { stages: endable, roles: ["house"] },
  "pass-complaint-to-discipline": { stages: endable, roles: ["house"] },
  "pass-complaint-to-department": { stages: endable, roles: ["house"] },
  "note-department-receipt": { stages: ["with-department"], roles: ["house"] },
  "note-department-reply": { stages: ["with-department"], roles: ["house"] },
  "withdraw-complaint": { stages: open, roles: ["house", "complainant"] },
  "open-complaint-contact": { stages: complaintStage.options, roles: ["house"] },
  "bring-complaint-paper": { stages: open, roles: ["house", "member", "complainant"] },
  "share-complaint-paper": { stages: open, roles: ["house"] },
} as const satisfies Record<string, Rule>;
export type ComplaintMove = keyof typeof complaintMoves;
export const complaintMove = z.enum(Object.keys(complaintMoves) as [ComplaintMove, ...ComplaintMove[]]);

/** Null: the move can be made at this stage, by whoever stands in the complaint so. */
export function judgeComplaintMove(
  stage: ComplaintStage,
  role: ComplaintRole,
  move: ComplaintMove,
): Refusal<"complaint-stage-wrong" | "complaint-not-your-move"> | null {
  const rule: Rule = complaintMoves[move];
  if (!rule.roles.includes(role)) return refuse("complaint-not-your-move");
  return rule.stages.includes(stage) ? null : refuse("complaint-stage-wrong", { stage });
}

export type ComplaintDuty =
  | "complaint-to-judge"
  | "complaint-to-ask"
  | "complaint-to-answer"
  | "complaint-to-end"
  | "complaint-at-department";

/** What waits for whoever stands in a complaint so; null: nothing. */
export function complaintDutyOf(stage: ComplaintStage, role: ComplaintRole): ComplaintDuty | null {
  if (role === "member") return stage === "asked" || stage === "unanswered" ? "complaint-to-answer" : null;
  return role === "house" ? (houseDuties[stage] ?? null) : null;
}

const houseDuties: Partial<Record<ComplaintStage, ComplaintDuty>> = {
  received: "complaint-to-judge",
  accepted: "complaint-to-ask",
  answered: "complaint-to-end",
  unanswered: "complaint-to-end",
  "with-department": "complaint-at-department",
};

/** The stage as a reader is told it: before its notice a case is not the member's to know of, so its complaint stays under way. */
export function stageFor(
  { stage, answer }: { readonly stage: ComplaintStage; readonly answer: object | null },
  role: ComplaintRole,
): ComplaintStage {
  if (role !== "member" || stage !== "in-discipline") return stage;
  return answer === null ? "unanswered" : "answered";
}
