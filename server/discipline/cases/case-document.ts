import { office } from "@xinheng/domain/access/office.ts";
import { officeFor, type OperationName } from "@xinheng/domain/access/permission.ts";
import type { DocumentFacts, DocumentKind } from "@xinheng/domain/catalogue/document-kinds.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import type { CaseParties } from "@xinheng/domain/discipline/cases/case-facts.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { freezeDocument } from "../../platform/documents/freeze-document.ts";
import type { CaseMover } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { findRespondent } from "./respondent.ts";

type CaseKind = Extract<
  DocumentKind,
  "case-notice" | "case-interview" | "case-hearing-minutes" | "case-decision" | "case-review" | "case-letter"
>;
export type CaseIssueRefusal = Refusal<
  "document-template-missing" | "document-too-long" | "documents-busy" | "disk-full"
>;

export type Issued = { readonly documentId: string; readonly number: string; readonly on: string };

/** The secretariat and who oversees read it, and the respondent, as the subject it is about; nobody else. */
const readers = ["secretary-general", "secretariat", "supervisor"] as const;

type Order<K> = { readonly kind: K; readonly operation: OperationName; readonly corrects?: string | null };

/** Numbers and freezes a document of a case, in the transaction of its step. */
export async function issueCaseDocument<K extends CaseKind>(
  mover: CaseMover,
  kept: KeptCase,
  { kind, operation, corrects = null }: Order<K>,
  tell: (parties: CaseParties) => DocumentFacts<K>,
): Promise<Issued | CaseIssueRefusal> {
  const { tx, house, actor, now, today } = mover;
  const association = await findAssociation(tx, kept.associationId);
  if (association === null) throw new Error("a case is of an association");
  const respondent = await findRespondent(tx, kept.subjectId);
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  // Who was heard is not told by an office: an interview is read in its case, by what somebody is there, and stands under
  // nobody's documents, for its case may be one that the respondent knows nothing of.
  const isInterview = kind === "case-interview";
  const facts = tell({ association, respondent: respondent.name, isPerson: respondent.isPerson });
  const made = await freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation,
      office: office.parse(officeFor(actor, operation)),
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      readers: isInterview ? [] : [...readers, respondent.isPerson ? "practitioner" : "member"],
      subjects: isInterview ? [] : [respondent.subjectId],
      corrects,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
  return isRefusal(made) ? made : { documentId: made.documentId, number: made.number, on: today };
}
