import { office } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { supplementFacts } from "@xinheng/domain/discipline/agreements/agreement-facts.ts";
import type { ObligationMove } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { freezeDocument, type Made } from "../../platform/documents/freeze-document.ts";
import type { Tx } from "../../platform/database.ts";
import type { MediationReader } from "../mediation/mediation-step.ts";
import { partiesOf } from "../mediation/mediation-store.ts";
import { partyNames } from "../mediation/view-mediation.ts";
import type { HeldObligation } from "./obligation-step.ts";

type Freezer = MediationReader & { readonly tx: Tx; readonly now: Date };

/** As the agreement itself: the secretariat and the parties; a mediator reads it by the road of the matter. */
export const agreementReaders = ["secretary-general", "secretariat", "member"] as const;

/** Writes a day that both moved down, as a numbered supplement to the agreement. */
export async function freezeSupplement(
  reader: Freezer,
  { kept, obligation }: HeldObligation,
  move: ObligationMove,
): Promise<Made | Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">> {
  const { tx, house, actor, now, today } = reader;
  const association = await findAssociation(tx, kept.associationId);
  if (association === null || kept.number === null || kept.agreedOn === null || move.answered === null)
    throw new Error("what is moved was agreed under a number, and answered");
  const kind = "mediation-supplement";
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  const facts = supplementFacts({
    ...{ association, ...(await partyNames(reader, [kept]))(kept), obligation, move, answered: move.answered },
    agreement: { number: kept.number, agreedOn: kept.agreedOn },
  });
  return freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation: "answer-obligation-day",
      office: office.parse(officeFor(actor, "answer-obligation-day")),
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      ...{ readers: agreementReaders, subjects: partiesOf(kept), corrects: null },
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
}
