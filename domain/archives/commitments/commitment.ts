import { addPeriod, type Day, lastDayOf, type WorkCalendar } from "../../calendar.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import type { CommitmentKind } from "../../catalogue/standing-rules.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export const fulfilments = ["全部履行", "部分履行", "全部未履行"] as const;
/** The best of them. */
export const [wholly] = fulfilments;
export type Fulfilment = (typeof fulfilments)[number];

/** A signed commitment; its words are those of the edition it was signed in, kept with it. */
export type KeptCommitment = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly code: string;
  readonly template: string;
  readonly edition: string;
  readonly kind: CommitmentKind;
  readonly commitmentType: string;
  readonly reason: string;
  readonly content: readonly string[];
  readonly liability: readonly string[];
  readonly accepts: string;
  readonly signedName: string;
  readonly signedCode: string;
  readonly signer: string;
  readonly signerPost: string;
  readonly signedOn: Day;
  readonly signedAt: Date;
  readonly validUntil: Day | null;
  readonly dueOn: Day | null;
  readonly dueProvisional: boolean;
  readonly calledOn: Day | null;
  readonly public: boolean;
  readonly evidence: string | null;
  readonly evidencePaper: string | null;
  readonly evidencedOn: Day | null;
  readonly fulfilment: Fulfilment | null;
  readonly unperformed: string | null;
  readonly confirmedOn: Day | null;
  readonly breachRecord: string | null;
  readonly breachDocument: string | null;
  readonly breachedOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawnWhy: string | null;
};

export const commitmentStates = [
  "in-force",
  "overdue",
  "evidenced",
  "kept",
  "not-kept",
  "breached",
  "expired",
  "withdrawn",
] as const;
export type CommitmentState = (typeof commitmentStates)[number];

/** What the day makes of a commitment. What is not kept is not yet a breach: that takes a document. */
export function stateOfCommitment(one: KeptCommitment, today: Day): CommitmentState {
  if (one.withdrawnOn !== null) return "withdrawn";
  if (one.breachRecord !== null) return "breached";
  if (one.fulfilment !== null) return one.fulfilment === wholly ? "kept" : "not-kept";
  if (one.evidence !== null) return "evidenced";
  if (one.dueOn !== null && one.dueOn < today) return "overdue";
  return one.validUntil !== null && one.validUntil < today ? "expired" : "in-force";
}

/** Who signs what: an association its own, a member or a practitioner theirs, and nobody for somebody else. */
export function maySign(kind: CommitmentKind, office: string): boolean {
  switch (kind) {
    case "association":
      return office === "secretary-general";
    case "practitioner":
      return office === "practitioner";
    case "member":
    case "licensing":
    case "repair":
    case "evaluation":
      return office === "member";
  }
}

/** Until when it holds and by when its keeping is to be shown. */
export function daysOfCommitment(template: RuleOf<"commitment-template">, signedOn: Day, calendar: WorkCalendar) {
  const due = template.fulfilWithin === undefined ? null : lastDayOf(calendar, signedOn, template.fulfilWithin);
  return {
    validUntil: template.validFor === undefined ? null : addPeriod(signedOn, template.validFor),
    dueOn: due?.on ?? null,
    dueProvisional: due?.provisional ?? false,
  };
}

/** Whether everybody may read it. A person's only by the person's own consent (P5; 个人信息保护法 25). */
export function isOpen(
  template: Pick<RuleOf<"commitment-template">, "public" | "commitment">,
  consents: boolean,
): boolean {
  return template.public && (template.commitment !== "practitioner" || consents);
}

/** 承诺编码: six digits of the region, the day, and the number of the day (STANDARDS 1.6). */
export function commitmentCode(region: string, on: Day, serial: number): string {
  const digits = region.replace(/\D/g, "").slice(0, 6).padEnd(6, "0");
  return `${digits}${on.replaceAll("-", "")}${String(serial).padStart(6, "0")}`;
}

/** Whether a breach may be recorded: what was not kept was confirmed first, and a document says it. */
export function judgeBreach(
  one: KeptCommitment,
  today: Day,
  decidedOn: Day,
): Refusal<"commitment-breach-unconfirmed" | "commitment-state-wrong" | "commitment-document-wrong-day"> | null {
  const state = stateOfCommitment(one, today);
  if (state === "breached" || state === "kept") return refuse("commitment-state-wrong", { state });
  if (one.fulfilment === null) return refuse("commitment-breach-unconfirmed");
  return decidedOn > today || decidedOn < one.signedOn
    ? refuse("commitment-document-wrong-day", { on: decidedOn, signedOn: one.signedOn, today })
    : null;
}
