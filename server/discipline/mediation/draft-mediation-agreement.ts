import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { office } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { agreementFacts } from "@xinheng/domain/discipline/agreements/agreement-facts.ts";
import { draftedObligation } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { judgeDayToCome, lastAct, mediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { type MediationView, mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { freezeDocument, type Made } from "../../platform/documents/freeze-document.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { courtRuleOn } from "../agreements/court-step.ts";
import { agreementReaders } from "../agreements/freeze-supplement.ts";
import { saveObligations } from "../agreements/mediation-obligation-store.ts";
import { changeMediation, type KeptMediation } from "./mediation-store.ts";
import { type Held, holdMediation, mediationJournal, mediationParams } from "./mediation-step.ts";
import { conflictOf } from "./mediator-conflicts.ts";
import { findMediator } from "./mediator-store.ts";
import { viewMediation, viewMediationAfter } from "./view-mediation.ts";

const body = z.object({
  terms: z.array(z.string().trim().min(2).max(2_000)).min(1).max(30),
  /** Who owes what by when; each is performed by itself. */
  obligations: z.array(draftedObligation).min(1).max(60),
  /** What of the exclusions from confirmation by a court it touches, by the ids of the rule. */
  touches: z.array(z.string()).max(20).default([]),
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
    "obligation-money-of-both",
    "court-kind-unknown",
    "mediator-conflict",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, params, body: drafted } = given;
    const held = await holdMediation(given, params.mediationId, "draft-mediation-agreement");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (mediationSide.options.some((side) => lastAct(kept.acts, side, "signature") !== null))
      return refuse("mediation-said-already");
    const fault = await faultIn(given, kept);
    if (fault !== null) return fault;
    const tied = await tiedMediator(given, kept);
    if (tied !== null) return tied;
    const made = await freeze(given, held, await viewMediation(given, kept, held.role));
    if (isRefusal(made)) return made;
    await changeMediation(tx, kept, {
      ...{ stage: "drafted", terms: drafted.terms, touches: drafted.touches },
      ...{ document_id: made.documentId, number: made.number, drafts: [...kept.drafts, made.documentId] },
    });
    const obligations = drafted.obligations.map((one) => ({ ...one, id: uuidv7({ msecs: given.now.getTime() }) }));
    await saveObligations(tx, kept, obligations);
    return viewMediationAfter(given, kept.id);
  },
});

/** What cannot be agreed so: a day that is past, money that both owe, an exclusion that the rule does not know. */
async function faultIn(
  given: Given,
  kept: KeptMediation,
): Promise<Refusal<"mediation-day-past" | "obligation-money-of-both" | "court-kind-unknown"> | null> {
  const { today, body: drafted } = given;
  for (const [place, { dueOn, obligor, amountFen }] of drafted.obligations.entries()) {
    const past = judgeDayToCome(dueOn, today);
    if (past !== null) return past;
    if (obligor === "both" && amountFen !== null) return refuse("obligation-money-of-both", { number: place + 1 });
  }
  const rule = await courtRuleOn(given, kept.associationId, today);
  const unknown = drafted.touches.find((kind) => rule?.exclusions.every(({ id }) => id !== kind) ?? true);
  return unknown === undefined ? null : refuse("court-kind-unknown", { kind: unknown });
}

/** A tie may be declared while the matter is before them: who is tied to a party by now stands aside first. */
async function tiedMediator(given: Given, kept: KeptMediation): Promise<Refusal<"mediator-conflict"> | null> {
  const mediator = kept.mediatorId === null ? null : await findMediator(given.tx, kept.mediatorId);
  return mediator === null ? null : conflictOf(given, kept, mediator);
}

async function freeze(
  { tx, house, actor, now, today, body: { terms, obligations } }: Given,
  { kept }: Held,
  { requester, respondent, mediator, sessions, agreement }: MediationView,
): Promise<Made | Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">> {
  const association = await findAssociation(tx, kept.associationId);
  if (association === null) throw new Error("a matter is mediated inside an association");
  const kind = "mediation-agreement";
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  const facts = agreementFacts({
    ...{ association, requester: requester.name, respondent: respondent.name, matter: kept.matter, terms, obligations },
    ...{ mediator: mediator?.name ?? "", sessions: sessions.filter(({ minutes }) => minutes !== null) },
  });
  return freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation: "draft-mediation-agreement",
      office: office.parse(officeFor(actor, "draft-mediation-agreement")),
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      readers: agreementReaders,
      subjects: [requester.subjectId, respondent.subjectId].filter((id) => id !== null),
      corrects: agreement?.documentId ?? null,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
}
