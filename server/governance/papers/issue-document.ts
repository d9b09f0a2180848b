import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import { officeFor, type OperationName } from "@xinheng/domain/access/permission.ts";
import type { DocumentFacts, DocumentKind } from "@xinheng/domain/catalogue/document-kinds.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type Association, findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import { freezeDocument, type Made } from "../../platform/documents/freeze-document.ts";
import type { House } from "../../platform/house.ts";

type Issuer = {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

/** Why a document could not be made; none has used a number. */
export type IssueRefusal = Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">;

/** Numbers and freezes a document of the association's own business by the template in force, in the transaction of its deed. */
export async function issueDocument<K extends DocumentKind>(
  issuer: Issuer,
  order: {
    readonly kind: K;
    readonly operation: OperationName;
    readonly readers: readonly Office[];
    /** The document that this one stands in the place of. */
    readonly corrects?: string | null;
  },
  tellOf: (association: Association) => DocumentFacts<K>,
): Promise<Made | IssueRefusal> {
  const { tx, house, actor, now, today } = issuer;
  const { kind, operation, readers, corrects = null } = order;
  const association = actor.associationId === null ? null : await findAssociation(tx, actor.associationId);
  if (association === null) throw new Error("a document is issued inside an association");
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
      subjects: [],
      corrects,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
}

/** What stands on top of a document of the demonstration; null in an association that is real. */
export function demonstrationNote({ demonstration }: Association): string | null {
  return demonstration ? "本件为示例数据所出，不具任何效力。" : null;
}
