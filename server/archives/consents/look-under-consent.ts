import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { consentPurpose, judgeLook, writtenPurpose } from "@xinheng/domain/archives/consents/consent.ts";
import { type ArchiveView, archiveView } from "@xinheng/domain/archives/record-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { saveLook } from "../../access/look-store.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { handedOutOf } from "../handovers/handed-out.ts";
import { type ConsentMover, standingDataUser } from "./consent-step.ts";
import { countLook, findHeldConsent, type KeptConsent } from "./consent-store.ts";
import { readConsented } from "./read-consented.ts";

/**
 * A data user reads what a subject opened to it. The consent is held, judged and counted; the look is written where the
 * subject sees it, and what went out is noted as handed to the data user, so that a correction reaches it.
 */
export const lookUnderConsent = deed({
  name: "look-under-consent",
  method: "POST",
  path: "/data-users/{subjectId}/consents/{consentId}/looks",
  says: {
    zh: "凭主体的授权查询其信用档案：用途须与授权一致，只看授权的类别；每次查询主体都能看到，也计入次数。",
    en: "Look into an archive by its subject's consent: for the purpose and the classes consented to. The subject sees each look, and each counts.",
  },
  params: z.object({ subjectId: z.uuid(), consentId: z.uuid() }),
  body: z.object({
    purpose: consentPurpose,
    /** The matter in hand, in words the subject reads. */
    reason: z.string().trim().min(2).max(100),
    /** Of the classes consented to; all of them where none is named. */
    classes: z.array(z.string().min(1).max(200)).min(1).max(30).optional(),
  }),
  reply: z.object({
    archive: archiveView,
    subjectId: z.uuid(),
    /** By which correction notices name it. */
    handover: z.string(),
    first: z.boolean(),
    looks: z.int(),
    mostLooks: z.int().nullable(),
  }),
  refuses: [
    "data-user-not-found",
    "data-user-ended",
    "consent-not-found",
    "consent-not-live",
    "consent-used-up",
    "consent-purpose-differs",
    "consent-class-outside",
    "subject-not-found",
    "subject-merged",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { consent: params.consentId, dataUser: params.subjectId, first: reply.first ? "yes" : "no" },
    editions: [...new Set(reply.archive.records.map((record) => record.edition))],
  }),
  async run(given) {
    const { tx, house, now, today, params, body } = given;
    const entry = await standingDataUser(tx, params.subjectId);
    if (isRefusal(entry)) return entry;
    const consent = await findHeldConsent(tx, params.subjectId, params.consentId);
    if (consent === null) return refuse("consent-not-found");
    const fault = judgeLook(consent, { purpose: body.purpose, classes: body.classes, today });
    if (fault !== null) return fault;
    const { subjectId, closed } = consent;
    const archive = await readConsented({
      tx,
      house,
      today,
      subjectId,
      classes: body.classes ?? consent.classes,
      closed,
    });
    if (isRefusal(archive)) return archive;
    const handover = await noteLook(given, { consent, archive, reason: body.reason });
    await countLook(tx, consent, now);
    const { looks, mostLooks } = consent;
    return { archive, subjectId, handover, first: looks === 0, looks: looks + 1, mostLooks };
  },
});

type Noted = { readonly consent: KeptConsent; readonly archive: ArchiveView; readonly reason: string };

/** Writes the look and the handover; answers the number of the latter. */
async function noteLook(
  { tx, actor, now }: ConsentMover & { readonly now: Date },
  { consent, archive, reason }: Noted,
): Promise<string> {
  const { subjectId, dataUserId, id: consentId } = consent;
  const { name } = (await nameSubjects(tx, [dataUserId]))(dataUserId);
  const purpose = `${writtenPurpose(consent)}：${reason}`;
  const office = "data-user";
  await saveLook(tx, {
    ...{ subjectId, consentId, office, purpose, basis: "consent", at: now },
    // The subject knows the organisation; the account is beside it.
    actor: { ...actor, name: `${name} ${actor.name}` },
    records: archive.records.map((record) => record.id),
  });
  const number = drawHandoverNumber(now);
  await saveHandedOut(
    tx,
    { id: number.id, associationId: ownAssociation(actor) },
    handedOutOf(subjectId, archive).items,
  );
  await saveHandover(tx, number, {
    ...{ what: "api-answer", operation: "look-under-consent", channel: "api", actor, office, at: now, file: null },
    recipient: { kind: "partner", id: dataUserId, name },
    parameters: { consentId, classes: consent.classes.join("、") },
    ...{ purpose, basis: "consent", acknowledgeByOn: null },
  });
  return number.number;
}
