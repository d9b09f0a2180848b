import { z } from "zod";
import { masked } from "../../archives/masking.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import type { CaseRole } from "../cases/case.ts";

/** As what somebody is heard in a case. */
export const heardAs = z.enum(["respondent", "witness", "complainant", "expert"]);
export type HeardAs = z.infer<typeof heardAs>;

/** How the person heard took note of the record: read it, had it read out, or would not sign, before a witness. */
export const interviewSigning = z.enum(["read", "read-out", "refused"]);

export const interviewHour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** 询问笔录: who asked whom, when and where, and what was said; once signed, how, and by which paper of the file. */
export const caseInterview = z.object({
  id: z.uuid(),
  number: z.string(),
  on: z.iso.date(),
  heardAs,
  /** Whom it heard: whole for who works on the case and, once it may be read, for the respondent. */
  heard: z.string(),
  post: z.string(),
  place: z.string(),
  text: z.string(),
  askers: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
  heldOn: z.iso.date(),
  from: z.string(),
  until: z.string(),
  /** Why the respondent does not read it; "" where it does. */
  withheldWhy: z.string(),
  /** The record it stands in the place of; null: none. */
  corrects: z.uuid().nullable(),
  signed: z.object({ how: interviewSigning, on: z.iso.date(), witness: z.string(), paper: z.uuid() }).nullable(),
});
export type CaseInterview = z.infer<typeof caseInterview>;

type Standing = Pick<CaseInterview, "id" | "corrects" | "signed">;

/** Those whose record still waits to be read and signed; one that was corrected waits for nothing. */
export function waitsForSigning<One extends Standing>(interviews: readonly One[]): One[] {
  return interviews.filter(({ id, signed }) => signed === null && !interviews.some(({ corrects }) => corrects === id));
}

/**
 * Null: it can be taken down so. Who complained is told to no respondent, and a record that hears somebody as the complainant
 * tells it.
 */
export function judgeInterview(told: {
  readonly from: string;
  readonly until: string;
  readonly heardAs: HeardAs;
  readonly withheldWhy: string;
}): Refusal<"case-interview-hours-wrong" | "case-interview-names-complainant"> | null {
  const { from, until } = told;
  if (until <= from) return refuse("case-interview-hours-wrong", { from, until });
  const tells = told.heardAs === "complainant" && told.withheldWhy === "";
  return tells ? refuse("case-interview-names-complainant") : null;
}

type SigningRefusal = Refusal<
  "case-interview-signed" | "case-interview-paper-wrong" | "case-interview-witness-missing"
>;

/** Null: it waits to be signed, and the paper is of an interview and withheld as the record is. A refusal to sign names the witness. */
export function judgeSigning(
  interview: Pick<CaseInterview, "id" | "withheldWhy">,
  interviews: readonly Standing[],
  by: {
    readonly how: z.infer<typeof interviewSigning>;
    readonly witness: string;
    readonly paper: { readonly id: string; readonly kind: string; readonly withheldWhy: string };
  },
): SigningRefusal | null {
  const { how, witness, paper } = by;
  if (!waitsForSigning(interviews).some(({ id }) => id === interview.id)) return refuse("case-interview-signed");
  const isUsed = interviews.some(({ signed }) => signed?.paper === paper.id);
  const isAlike = (paper.withheldWhy === "") === (interview.withheldWhy === "");
  if (paper.kind !== "interview" || isUsed || !isAlike) return refuse("case-interview-paper-wrong");
  return how === "refused" && witness === "" ? refuse("case-interview-witness-missing") : null;
}

/** Whether somebody reads a record: the respondent what the person heard took note of, unless it is withheld. */
export function readsInterview(
  role: CaseRole,
  { withheldWhy, signed }: Pick<CaseInterview, "withheldWhy" | "signed">,
): boolean {
  return role !== "respondent" || (withheldWhy === "" && signed !== null);
}

/** The records as somebody in the case reads them: who oversees reads how it was conducted, and of a person no whole name. */
export function interviewsFor(role: CaseRole, interviews: readonly CaseInterview[]): CaseInterview[] {
  return interviews
    .filter((one) => readsInterview(role, one))
    .map((one) => (role === "overseer" ? { ...one, heard: masked(one.heard, "name") } : one));
}
