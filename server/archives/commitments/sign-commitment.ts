import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import {
  commitmentCode,
  daysOfCommitment,
  isOpen,
  maySign,
  stateOfCommitment,
} from "@xinheng/domain/archives/commitments/commitment.ts";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { daysBetween } from "@xinheng/domain/calendar.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { startClock } from "@xinheng/domain/clock.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { saveClock } from "../../platform/clock-store.ts";
import { deed } from "../../platform/operation.ts";
import { listPrimaryCodes } from "../../subjects/claim-store.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { showCommitment } from "./commitment-step.ts";
import { drawSerial, listCommitments, saveCommitment } from "./commitment-store.ts";
import { templatesInForce } from "./templates-in-force.ts";

/** Signed by whoever may speak for the subject, who says name and post. The words signed are kept with it as they were. */
export const signCommitment = deed({
  name: "sign-commitment",
  method: "POST",
  path: "/subjects/{subjectId}/commitments",
  says: {
    zh: "签署信用承诺书：由单位的授权代表、从业人员本人、协会秘书长签署",
    en: "Sign a commitment: by a member's authorised person, a practitioner, or the association's secretary-general",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    template: z.string().min(1).max(80),
    signer: z.string().trim().min(2).max(80),
    post: z.string().trim().min(1).max(80),
    /** Only what was read and agreed to is signed. */
    agreed: z.literal(true),
    /** A practitioner's own consent that everybody may read it. */
    consents: z.boolean().default(false),
  }),
  reply: commitmentView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "commitment-template-not-found",
    "commitment-not-yours",
    "commitment-signed-already",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { commitment: reply.id },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const associationId = ownAssociation(actor);
    const subject = (await lockSubjects(tx, [params.subjectId])).get(params.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const context = await packContextOf(tx, associationId, today);
    const template = templatesInForce(house.packs.set, context).find(({ id }) => id === body.template);
    if (template === undefined) return refuse("commitment-template-not-found");
    const isPerson = subject.kind === "practitioner";
    const office = officeFor(actor, "sign-commitment", subject.id) ?? "";
    if (!maySign(template.commitment, office) || isPerson !== (template.commitment === "practitioner"))
      return refuse("commitment-not-yours", { name: template.name, nameEn: template.nameEn ?? template.name });
    const held = await listCommitments(tx, { subjectIds: [subject.id] }, { before: null, limit: 200 });
    const standing = held.find((one) => one.template === template.id && !over.includes(stateOfCommitment(one, today)));
    if (standing !== undefined) return refuse("commitment-signed-already", { code: standing.code });
    const days = daysOfCommitment(template, today, house.packs.calendar());
    const id = uuidv7({ msecs: now.getTime() });
    await saveCommitment(tx, {
      ...{ subjectId: subject.id, id, associationId, template: template.id, edition: entryRef(template) },
      code: commitmentCode(context.region, today, await drawSerial(tx, associationId, today)),
      ...{ kind: template.commitment, commitmentType: template.commitmentType, reason: template.reason },
      ...{ content: template.content, liability: template.liability },
      accepts: template.accepts.replace("{association}", (await findAssociation(tx, associationId))?.name ?? ""),
      // Of a person's number nothing stands in a letter that others read.
      signedCode: isPerson ? "" : ((await listPrimaryCodes(tx, [subject.id])).get(subject.id) ?? ""),
      ...{ signedName: isPerson ? body.signer : subject.name, signer: body.signer, signerPost: body.post },
      ...{ signedOn: today, signedAt: now, by: actor.id, public: isOpen(template, body.consents), ...days },
    });
    if (days.dueOn !== null) {
      const period = { count: daysBetween(today, days.dueOn), unit: "D" } as const;
      const clock = { id: uuidv7(), startedOn: today, period, ruleEdition: entryRef(template) };
      await saveClock(tx, {
        ...startClock(clock, house.packs.calendar()),
        ...{ associationId, subjectId: subject.id, matter: "commitment", matterId: id },
        ...{ operation: "call-commitment", ownerOffice: "secretariat", fault: null },
      });
    }
    return showCommitment(given, { subjectId: subject.id, commitmentId: id });
  },
});

const over: readonly string[] = ["expired", "withdrawn", "breached"];
