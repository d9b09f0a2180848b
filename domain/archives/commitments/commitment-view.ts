import { z } from "zod";
import { commitmentKind, commitmentType } from "../../catalogue/standing-rules.ts";
import { commitmentStates, fulfilments } from "./commitment.ts";

export const commitmentView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  code: z.string(),
  template: z.string(),
  edition: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  kind: commitmentKind,
  commitmentType: z.string(),
  reason: z.string(),
  content: z.array(z.string()),
  liability: z.array(z.string()),
  accepts: z.string(),
  signedName: z.string(),
  signedCode: z.string(),
  signer: z.string(),
  signerPost: z.string(),
  signedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  calledOn: z.iso.date().nullable(),
  public: z.boolean(),
  state: z.enum(commitmentStates),
  evidence: z.string().nullable(),
  evidencePaper: z.uuid().nullable(),
  evidencedOn: z.iso.date().nullable(),
  fulfilment: z.enum(fulfilments).nullable(),
  unperformed: z.string().nullable(),
  confirmedOn: z.iso.date().nullable(),
  breachDocument: z.string().nullable(),
  breachedOn: z.iso.date().nullable(),
  withdrawnOn: z.iso.date().nullable(),
  withdrawnWhy: z.string().nullable(),
  can: z.array(z.string()),
});
export type CommitmentView = z.infer<typeof commitmentView>;

export const commitmentTemplateView = z.object({
  id: z.string(),
  edition: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kind: commitmentKind,
  commitmentType,
  reason: z.string(),
  content: z.array(z.string()),
  liability: z.array(z.string()),
  validFor: z.string().nullable(),
  fulfilWithin: z.string().nullable(),
  public: z.boolean(),
  /** Whether the reader signs it, in the office held now. */
  mine: z.boolean(),
});

/** A commitment as everybody may read it: the letter and how it was kept. */
export const openCommitment = z.object({
  id: z.uuid(),
  shortId: z.string(),
  code: z.string(),
  kind: commitmentKind,
  commitmentType: z.string(),
  reason: z.string(),
  content: z.array(z.string()),
  liability: z.array(z.string()),
  signedName: z.string(),
  signedCode: z.string(),
  signedOn: z.iso.date(),
  validUntil: z.iso.date().nullable(),
  fulfilment: z.enum(fulfilments).nullable(),
});
export type OpenCommitment = z.infer<typeof openCommitment>;
