import { z } from "zod";
import { office } from "../../access/office.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { caseLetter } from "../letters/case-letter.ts";

/** Where a complaint about what was done with somebody's data stands. It is a claim at every stage: never a record. */
export const infringementStage = z.enum([
  ...["received", "accepted", "investigating", "found", "second-look", "reviewed"],
  ...["not-accepted", "closed", "withdrawn"],
] as const);
export type InfringementStage = z.infer<typeof infringementStage>;

/** In these nothing is waited for any more, and the term of what is kept of it runs. */
export const closedInfringementStages: readonly InfringementStage[] = ["not-accepted", "closed", "withdrawn"];

/** 泄露、篡改、毁损、窃取、出售、非法收集. */
export const infringementKind = z.enum(["leak", "alteration", "damage", "theft", "sale", "unlawful-collection"]);
export type InfringementKind = z.infer<typeof infringementKind>;

/** By what road it came: the complainant's own pages, the portal's form, or entered by the secretariat. */
export const infringementChannel = z.enum(["own", "portal", "paper", "telephone"]);
export type InfringementChannel = z.infer<typeof infringementChannel>;

/**
 * As what somebody stands in it. `house` is the secretariat or a supervisor, `officer` the one of them who inquires. Whose own
 * act is complained of stands in it as nothing at all.
 */
export const infringementRole = z.enum(["house", "officer", "complainant"]);
export type InfringementRole = z.infer<typeof infringementRole>;

export const infringementVerdict = z.enum(["founded", "in-part", "unfounded"]);
export type InfringementVerdict = z.infer<typeof infringementVerdict>;

/** Whose doing it was: an office of the association or somebody outside who was handed data; never a person by name. */
const responsible = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("office"), office }),
  z.object({ kind: z.literal("receiver"), name: z.string().trim().min(2).max(200) }),
]);
export type Responsible = z.infer<typeof responsible>;

/** What is found, as it is sent in. */
export const foundParts = z.object({
  verdict: infringementVerdict,
  /** The kind that was found, which need not be the one complained of. */
  kind: infringementKind,
  facts: z.string().trim().min(6).max(4_000),
  reasons: z.string().trim().min(2).max(4_000),
  responsible: z.array(responsible).max(20),
});

/** What is done to whom, and what is done for whoever was harmed. */
export const consequenceKind = z.enum([
  ...["reminder", "office-ended", "receiver-stopped", "to-discipline", "to-authority"],
  ...["correction", "deletion", "recall", "apology", "notice-affected", "notice-authority", "compensation"],
] as const);
export type ConsequenceKind = z.infer<typeof consequenceKind>;
/** What makes good; the others are 责任追究. */
export const remedyKind = consequenceKind.exclude([
  ...(["reminder", "office-ended", "receiver-stopped", "to-discipline", "to-authority"] as const),
]);
/** These are told to an organ by a numbered letter, and done when the letter was received. */
export const consequencesByLetter: readonly ConsequenceKind[] = ["to-authority", "notice-authority"];

export function isAccountability(kind: ConsequenceKind): boolean {
  return !remedyKind.safeParse(kind).success;
}

const dated = { on: z.iso.date() } as const;
const paper = z.uuid().nullable();

const consequence = z.object({
  id: z.uuid(),
  kind: consequenceKind,
  /** The office, the receiver, the member or the organ it concerns. */
  target: z.string(),
  text: z.string(),
  orderedOn: z.iso.date(),
  dueOn: z.iso.date(),
  /** What was agreed, in fen. */
  amountFen: z.int().nullable(),
  caseId: z.uuid().nullable(),
  letter: caseLetter.nullable(),
  done: z.object({ how: z.string(), paper, ...dated }).nullable(),
});
export type Consequence = z.infer<typeof consequence>;

/** What was found, by whom, and the document that tells it. */
export const finding = foundParts.extend({
  ...{ officerId: z.uuid(), documentId: z.uuid(), number: z.string(), ...dated },
  /** Whose data it was found about, null being somebody outside the register. None: nobody has been told it yet. */
  about: z.object({ subjectId: z.uuid().nullable() }).nullable().default(null),
});
export type Finding = z.infer<typeof finding>;

/** What the inquiry leaves behind, from its extension to how it ended. */
const inquiry = {
  extension: z
    .object({ why: z.string(), until: z.iso.date(), ...dated })
    .nullable()
    .default(null),
  finding: finding.nullable().default(null),
  secondLook: z
    .object({ why: z.string(), onPaper: z.boolean(), ...dated })
    .nullable()
    .default(null),
  review: finding.nullable().default(null),
  consequences: z.array(consequence).default([]),
  /** How it ended, as the complainant reads it. */
  outcome: z
    .object({ text: z.string(), ...dated })
    .nullable()
    .default(null),
} as const;

/** What each step leaves behind. */
export const infringementParts = z.object({
  judgement: z
    .object({ accepted: z.boolean(), why: z.string(), instead: z.string(), ...dated })
    .nullable()
    .default(null),
  /** Who was entrusted with it, the last one now. */
  officers: z.array(z.object({ accountId: z.uuid(), name: z.string(), round: z.int(), ...dated })).default([]),
  notes: z
    .array(z.object({ kind: z.enum(["inquiry", "told"]), text: z.string(), by: z.string(), paper, ...dated }))
    .default([]),
  ...inquiry,
  papers: z
    .array(
      z.object({
        ...{ id: z.uuid(), name: z.string(), side: z.enum(["house", "complainant"]), broughtOn: z.iso.date() },
        /** When it came by the receipt, and how large; null: by an account. */
        byReceipt: z.object({ at: z.iso.datetime(), bytes: z.int() }).nullable().default(null),
      }),
    )
    .default([]),
  /** Whether it was made sure that an outsider is whose data it is, the last one now; by what, which they read themselves. */
  identities: z
    .array(
      z.object({
        ...{ confirmed: z.boolean(), how: z.string(), subjectId: z.uuid().nullable(), by: z.string(), ...dated },
        /** The account that checked it. */
        byId: z.uuid().nullable().default(null),
      }),
    )
    .default([]),
  /** What was found about another's data before an identity was corrected, with what followed: told to no complainant any more. */
  setAside: z.array(z.object({ ...inquiry, ...dated })).default([]),
  /** How much had been told and brought when another was held to be the complainant: theirs, and not who is now to read. */
  ofAnother: z.object({ notes: z.int(), papers: z.int() }).default({ notes: 0, papers: 0 }),
  /** Who opened the complainant's contact, and for what. */
  looks: z.array(z.object({ by: z.string(), purpose: z.string(), ...dated })).default([]),
});
export type InfringementParts = z.infer<typeof infringementParts>;

type Rule = { readonly stages: readonly InfringementStage[]; readonly roles: readonly InfringementRole[] };
const staff = ["house", "officer"] as const;
const open = infringementStage.options.filter((stage) => !closedInfringementStages.includes(stage));
const inquired = ["investigating", "second-look"] as const;
const answered = ["found", "reviewed"] as const;

/** Every way such a complaint can move: from which stages, and by whom. */
export const infringementMoves = {
  "judge-infringement": { stages: ["received"], roles: staff },
  // Proof may come late, and what was found is told then. Whoever inquires does not say themselves whose log is searched.
  "check-infringement-identity": { stages: [...open, "closed"], roles: ["house"] },
  "assign-infringement-officer": { stages: ["accepted", ...inquired], roles: staff },
  "take-infringement-extract": { stages: inquired, roles: ["officer"] },
  "note-infringement": { stages: open, roles: staff },
  "extend-infringement": { stages: ["investigating"], roles: ["officer"] },
  "decide-infringement": { stages: inquired, roles: ["officer"] },
  // That it was closed in the meantime takes nobody's days away.
  "ask-infringement-second-look": { stages: ["found", "closed"], roles: ["complainant", ...staff] },
  "order-infringement-consequence": { stages: answered, roles: staff },
  "carry-out-infringement-consequence": { stages: answered, roles: staff },
  "note-infringement-letter": { stages: answered, roles: staff },
  "close-infringement": { stages: answered, roles: staff },
  // Once something is found, whose doing it was is not the complainant's to let go.
  "withdraw-infringement": { stages: ["received", "accepted", "investigating"], roles: ["complainant", ...staff] },
  "open-infringement-contact": { stages: infringementStage.options, roles: staff },
  "bring-infringement-paper": { stages: open, roles: ["complainant", ...staff] },
} as const satisfies Record<string, Rule>;
export type InfringementMove = keyof typeof infringementMoves;
export const infringementMove = z.enum(Object.keys(infringementMoves) as [InfringementMove, ...InfringementMove[]]);

/** Null: the move can be made at this stage, by whoever stands in it so. */
export function judgeInfringementMove(
  stage: InfringementStage,
  role: InfringementRole,
  move: InfringementMove,
): Refusal<"infringement-stage-wrong" | "infringement-not-your-move"> | null {
  const rule: Rule = infringementMoves[move];
  if (!rule.roles.includes(role)) return refuse("infringement-not-your-move");
  return rule.stages.includes(stage) ? null : refuse("infringement-stage-wrong", { stage });
}

type From = { readonly channel: InfringementChannel; readonly parts: Pick<InfringementParts, "identities"> };

/**
 * Whether it came otherwise than by the complainant's own account: nobody knows yet that the data is theirs, whomever of the
 * register the office wrote down.
 */
export function cameAsOutsider({ channel }: Pick<From, "channel">): boolean {
  return channel !== "own";
}

/** Whether what was found about the data may be told: it came by the account of whose data it is, or that was checked. */
export function isIdentified({ channel, parts: { identities } }: From): boolean {
  return channel === "own" || identities.at(-1)?.confirmed === true;
}

/** What stands: the second look in the place of the first. */
export function standingFinding({ finding: first, review }: Pick<InfringementParts, "finding" | "review">) {
  return review ?? first;
}
