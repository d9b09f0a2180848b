import { z } from "zod";
import { office } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { agreementFacts } from "@xinheng/domain/discipline/mediation/agreement-facts.ts";
import { judgeDayToCome, lastAct, mediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { type MediationView, mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { freezeDocument, type Made } from "../../platform/documents/freeze-document.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { changeMediation, type KeptMediation } from "./mediation-store.ts";
import { type Held, holdMediation, mediationJournal, mediationParams } from "./mediation-step.ts";
import { conflictOf } from "./mediator-conflicts.ts";
import { findMediator } from "./mediator-store.ts";
import { viewMediation, viewMediationAfter } from "./view-mediation.ts";

const body = z.object({
  terms: z.array(z.string().trim().min(2).max(2_000)).min(1).max(30),
  /** The last day of performance, as agreed; null: the rule's period counts from the second signature. */
  performBy: z.iso.date().nullable().default(null),
});
type Given = GivenDeed<z.output<typeof mediationParams>, Record<string, never>, z.output<typeof body>>;

/** Writes down what the parties agreed, as a numbered document that both then sign. Written anew as long as nobody has signed. */
export const draftMediationAgreement = deed({
  name: "draft-mediation-agreement",
  method: "POST",
  path: "/mediations/{mediationId}/agreement",
  says: {
    zh: "写成调解协议书，编号出具，供双方签署。签署之前可以改写，改写的另编新号，更正前一份。",
    en: "Write the agreement as a numbered document for both to sign. Until somebody signs it can be written anew under a new number.",
  },
  params: mediationParams,
  body,
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-said-already",
    "mediation-day-past",
    "mediator-conflict",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body: drafted } = given;
    const held = await holdMediation(given, params.mediationId, "draft-mediation-agreement");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (mediationSide.options.some((side) => lastAct(kept.acts, side, "signature") !== null))
      return refuse("mediation-said-already");
    const past = judgeDayToCome(drafted.performBy, today);
    if (past !== null) return past;
    const tied = await tiedMediator(given, kept);
    if (tied !== null) return tied;
    const made = await freeze(given, held, await viewMediation(given, kept, held.role));
    if (isRefusal(made)) return made;
    await changeMediation(tx, kept, {
      ...{ stage: "drafted", terms: drafted.terms, perform_by: drafted.performBy },
      ...{ document_id: made.documentId, number: made.number, drafts: [...kept.drafts, made.documentId] },
    });
    return viewMediationAfter(given, kept.id);
  },
});

/** A tie may be declared while the matter is before them: who is tied to a party by now stands aside first. */
async function tiedMediator(given: Given, kept: KeptMediation): Promise<Refusal<"mediator-conflict"> | null> {
  const mediator = kept.mediatorId === null ? null : await findMediator(given.tx, kept.mediatorId);
  return mediator === null ? null : conflictOf(given, kept, mediator);
}

/** The secretariat and the parties read it; the mediator has its text on the page of the matter. */
const readers = ["secretary-general", "secretariat", "member"] as const;

async function freeze(
  { tx, house, actor, now, today, body: { terms, performBy } }: Given,
  { kept }: Held,
  { requester, respondent, mediator, sessions, agreement }: MediationView,
): Promise<Made | Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">> {
  const association = await findAssociation(tx, kept.associationId);
  if (association === null) throw new Error("a matter is mediated inside an association");
  const kind = "mediation-agreement";
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  const facts = agreementFacts({
    ...{ association, requester: requester.name, respondent: respondent.name, matter: kept.matter, terms, performBy },
    ...{ mediator: mediator?.name ?? "", sessions: sessions.filter(({ minutes }) => minutes !== null) },
  });
  return freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation: "draft-mediation-agreement",
      office: office.parse(officeFor(actor, "draft-mediation-agreement")),
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      readers,
      subjects: [requester.subjectId, respondent.subjectId].filter((id) => id !== null),
      corrects: agreement?.documentId ?? null,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
}
