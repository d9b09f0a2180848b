import { office } from "@xinheng/domain/access/office.ts";
import { officeFor, type OperationName } from "@xinheng/domain/access/permission.ts";
import type { DocumentFacts } from "@xinheng/domain/catalogue/document-kinds.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { isIdentified } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type Association, findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { freezeDocument } from "../../platform/documents/freeze-document.ts";
import type { InfringementMover } from "./infringement-step.ts";
import type { KeptInfringement } from "./infringement-store.ts";

type InfringementDocument = "infringement-finding" | "infringement-letter";
type IssueRefusal = Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">;

/** Who handles it reads what is issued, and of a finding whoever complained, as the subject it is about. */
const readers = {
  "infringement-finding": ["secretary-general", "secretariat", "supervisor", "member", "practitioner"],
  "infringement-letter": ["secretary-general", "secretariat", "supervisor"],
} as const satisfies Record<InfringementDocument, readonly string[]>;

/** Numbers and freezes a document of such a complaint, in the transaction of its step. */
export async function issueInfringementDocument<K extends InfringementDocument>(
  mover: InfringementMover,
  kept: KeptInfringement,
  { kind, operation }: { readonly kind: K; readonly operation: OperationName },
  tell: (association: Association) => DocumentFacts<K>,
): Promise<{ readonly documentId: string; readonly number: string; readonly on: string } | IssueRefusal> {
  const { tx, house, actor, now, today } = mover;
  const association = await findAssociation(tx, kept.associationId);
  if (association === null) throw new Error("a complaint about data lies with an association");
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  const facts = tell(association);
  const made = await freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation,
      office: office.parse(officeFor(actor, operation)),
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      readers: readers[kind],
      subjects: kind === "infringement-finding" && kept.fromId !== null && isIdentified(kept) ? [kept.fromId] : [],
      corrects: null,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
  return isRefusal(made) ? made : { documentId: made.documentId, number: made.number, on: today };
}
