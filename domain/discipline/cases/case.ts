import { z } from "zod";
import { type Refusal, refuse } from "../../refusal.ts";
import { caseLetter } from "../letters/case-letter.ts";
import { decidedPublicity, toldPublicity } from "../publicity/publicity.ts";

/** Where a disciplinary case stands. */
export const caseStage = z.enum([
  ...["opened", "investigating", "noticed", "answering", "hearing", "deliberating"],
  ...["decided", "served", "appealed", "reviewed", "final"],
  ...["declined", "passed-on", "dropped", "closed"],
] as const);
export type CaseStage = z.infer<typeof caseStage>;

/** In these nothing is waited for any more, and the term of what is kept of it runs. */
export const closedCaseStages: readonly CaseStage[] = ["declined", "passed-on", "dropped", "closed"];

/** As what somebody stands in a case. `house` is the secretariat; an `overseer` reads and never decides. */
export const caseRole = z.enum(["house", "respondent", "investigator", "panel", "overseer"]);
export type CaseRole = z.infer<typeof caseRole>;

export const caseSource = z.strictObject({
  kind: z.enum(["complaint", "inspection", "record", "transfer", "own-finding"]),
  text: z.string().trim().min(2).max(2_000),
  /** Who brought it, where that is a subject of the register: it ties who handles the case. */
  fromId: z.uuid().nullable().default(null),
  /** The complaint that was passed on, where it stands here: its page tells the rest. */
  complaintId: z.uuid().nullable().default(null),
});

/** A clause as a case cites it: its version and its words are those of the day of the act. */
export const caseBreach = z.object({
  normId: z.uuid(),
  title: z.string(),
  version: z.int(),
  clause: z.int(),
  text: z.string(),
  actedOn: z.iso.date(),
});
export type CaseBreach = z.infer<typeof caseBreach>;

const person = { accountId: z.uuid(), name: z.string() } as const;
const issued = { documentId: z.uuid(), number: z.string(), on: z.iso.date() } as const;
const sitting = z.object({
  accountId: z.uuid().nullable(),
  memberSubject: z.uuid().nullable(),
  name: z.string(),
});
const resolved = z.object({ id: z.uuid(), number: z.string(), body: z.string(), on: z.iso.date() });

/** What each step leaves behind in a case. */
export const caseParts = {
  source: caseSource,
  triage: z.object({
    outcome: z.enum(["accepted", "declined", "passed-on"]),
    why: z.string(),
    to: z.string(),
    on: z.iso.date(),
  }),
  investigation: z.object({ ...person, plan: z.string(), on: z.iso.date() }),
  recusals: z.array(
    z.object({ ...person, from: z.enum(["investigator", "panel"]), why: z.string(), on: z.iso.date() }),
  ),
  notice: z.object({
    ...{ facts: z.string(), breaches: z.array(caseBreach), rungs: z.array(z.string()), ...issued },
    publicity: z.array(toldPublicity).default([]),
  }),
  services: z.array(
    z.object({
      what: z.enum(["notice", "decision", "review"]),
      number: z.string(),
      way: z.enum(["in-person", "post", "left-with-witness", "member-centre"]),
      on: z.iso.date(),
      paper: z.uuid().nullable(),
      note: z.string(),
    }),
  ),
  statement: z.object({
    text: z.string(),
    hearing: z.boolean(),
    paper: z.uuid().nullable(),
    on: z.iso.date(),
    onPaper: z.boolean(),
  }),
  hearing: z.object({
    panel: z.array(z.object({ ...person, chair: z.boolean() })),
    heldOn: z.iso.date(),
    hour: z.string(),
    place: z.string(),
    minutes: z.object({ attended: z.string(), text: z.string(), ...issued }).nullable(),
  }),
  decision: z.object({
    ...issued,
    resolution: resolved,
    deciders: z.array(sitting),
    rungs: z.array(z.string()),
    breaches: z.array(caseBreach),
    facts: z.string(),
    reasons: z.string(),
    gravity: z.string(),
    factors: z.array(z.string()),
    proposed: z.string(),
    deviation: z.string(),
    /** By what right a department is told of it, where the decision says that one is: a law, or the person's separate consent. */
    letterBasis: z.string().default(""),
    publicity: z.array(decidedPublicity).default([]),
  }),
  appeal: z.object({ grounds: z.string(), paper: z.uuid().nullable(), on: z.iso.date(), onPaper: z.boolean() }),
  review: z.object({
    ...issued,
    resolution: resolved,
    outcome: z.enum(["upheld", "reduced", "set-aside", "sent-back"]),
    rungs: z.array(z.string()),
    reasons: z.string(),
  }),
  letters: z.array(caseLetter),
  executions: z.array(z.object({ rung: z.string(), how: z.string(), on: z.iso.date(), paper: z.uuid() })),
} as const;
export type CaseParts = { readonly [Part in keyof typeof caseParts]: z.infer<(typeof caseParts)[Part]> };
export type Sitting = z.infer<typeof sitting>;

type Rule = { readonly stages: readonly CaseStage[]; readonly roles: readonly CaseRole[] };
const open: readonly CaseStage[] = caseStage.options.filter((stage) => !closedCaseStages.includes(stage));

/** Every way a case can move: from which stages, and by whom. */
export const caseMoves = {
  "triage-case": { stages: ["opened"], roles: ["house"] },
  "assign-case-investigator": { stages: ["investigating"], roles: ["house"] },
  "recuse-from-case": { stages: open, roles: ["house", "investigator", "panel"] },
  "inspect-case-archive": { stages: open, roles: ["house", "investigator", "panel"] },
  "record-case-interview": { stages: ["investigating"], roles: ["house", "investigator"] },
  "sign-case-interview": { stages: ["investigating"], roles: ["house", "investigator"] },
  "issue-case-notice": { stages: ["investigating"], roles: ["house"] },
  "serve-case-document": { stages: ["noticed", "decided", "reviewed"], roles: ["house"] },
  "acknowledge-case-document": { stages: ["noticed", "decided", "reviewed"], roles: ["respondent"] },
  "state-in-case": { stages: ["answering"], roles: ["respondent", "house"] },
  "call-case-hearing": { stages: ["hearing"], roles: ["house"] },
  "minute-case-hearing": { stages: ["hearing"], roles: ["house", "panel"] },
  "decide-case": { stages: ["deliberating"], roles: ["house"] },
  "appeal-case": { stages: ["served"], roles: ["respondent", "house"] },
  "decide-case-appeal": { stages: ["appealed"], roles: ["house"] },
  "execute-case-sanction": { stages: ["served", "appealed", "reviewed", "final"], roles: ["house"] },
  "issue-case-letter": { stages: ["final"], roles: ["house"] },
  "note-case-letter": { stages: ["final", "closed"], roles: ["house"] },
  "close-case": { stages: ["investigating", "final"], roles: ["house"] },
  "withdraw-case-publication": { stages: ["final", "closed"], roles: ["house"] },
  "bring-case-paper": { stages: [...open, "closed"], roles: ["house", "investigator", "respondent", "panel"] },
} as const satisfies Record<string, Rule>;
export type CaseMove = keyof typeof caseMoves;
export const caseMove = z.enum(Object.keys(caseMoves) as [CaseMove, ...CaseMove[]]);

/** Null: the move can be made at this stage, by whoever stands in the case so. */
export function judgeCaseMove(
  stage: CaseStage,
  role: CaseRole,
  move: CaseMove,
): Refusal<"case-stage-wrong" | "case-not-your-move"> | null {
  const rule: Rule = caseMoves[move];
  if (!rule.roles.includes(role)) return refuse("case-not-your-move");
  return rule.stages.includes(stage) ? null : refuse("case-stage-wrong", { stage });
}

/** What is served at a stage, and where the case goes from there. */
export function servedAt(stage: CaseStage): "notice" | "decision" | "review" | null {
  return stage === "noticed" ? "notice" : stage === "decided" ? "decision" : stage === "reviewed" ? "review" : null;
}

/** The rungs that bind now: those of the appeal where there was one. */
export function standingRungs({
  decision,
  review,
}: {
  readonly decision: Pick<CaseParts["decision"], "rungs"> | null;
  readonly review: Pick<CaseParts["review"], "rungs"> | null;
}): readonly string[] {
  return review?.rungs ?? decision?.rungs ?? [];
}
