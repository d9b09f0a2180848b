import type { Office } from "@xinheng/domain/access/office.ts";
import { type OperationName, officeFor } from "@xinheng/domain/access/permission.ts";
import { type Actor, ownAssociation } from "@xinheng/domain/access/actor.ts";
import type { AssociationView } from "@xinheng/domain/access/association-view.ts";
import type { DocumentFacts } from "@xinheng/domain/catalogue/document-kinds.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import { freezeDocument, type Made } from "../../platform/documents/freeze-document.ts";
import type { House } from "../../platform/house.ts";

type RightsDocument =
  | "objection-answer"
  | "repair-decision"
  | "evaluation-notice"
  | "evaluation-change"
  | "evaluation-certificate";
export type RightsMover = {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

const readers: readonly Office[] = ["secretary-general", "secretariat", "supervisor", "member", "practitioner"];

/** Numbers and freezes what a subject is answered with, in the transaction of its deed. */
export async function issueRightsDocument<K extends RightsDocument>(
  { tx, house, actor, now, today }: RightsMover,
  order: { readonly kind: K; readonly operation: OperationName; readonly subjectId: string },
  tellOf: (association: AssociationView) => DocumentFacts<K>,
): Promise<Made | Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">> {
  const association = await findAssociation(tx, ownAssociation(actor));
  if (association === null) throw new Error("a document is issued inside an association");
  const { kind, operation, subjectId } = order;
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  const facts = tellOf(association);
  return freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation,
      office: officeFor(actor, operation) ?? "secretariat",
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      readers,
      subjects: [subjectId],
      corrects: null,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
}
