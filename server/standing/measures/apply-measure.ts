import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { businessPoint, type MeasureUser } from "@xinheng/domain/catalogue/measure-entry.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { judgeApplication } from "@xinheng/domain/standing/measure.ts";
import { applicationView } from "@xinheng/domain/standing/standing-view.ts";
import { deed } from "../../platform/operation.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { rulesToday } from "../lists/list-step.ts";
import { classOf } from "../lookups/answer-lookups.ts";
import { readListings } from "../read-listings.ts";
import { saveApplication } from "./application-store.ts";
import { viewApplication } from "./view-application.ts";

/** Whoever applies a measure says so: to whom, where, for how long, with what outcome. Nothing outside the catalogue, nothing longer. */
export const applyMeasure = deed({
  name: "apply-measure",
  method: "POST",
  path: "/subjects/{subjectId}/measures",
  says: {
    zh: "登记对一个单位实施的措施（反馈）：只能是清单内、由本单位实施、不超过最长期限的",
    en: "Report a measure applied to an organisation: out of the catalogue, yours to apply, and no longer than its maximum",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    measure: z.string().min(1).max(80),
    point: businessPoint,
    from: z.iso.date(),
    until: z.iso.date(),
    unit: z.string().trim().min(2).max(200),
    outcome: z.string().trim().min(2).max(1_000),
  }),
  reply: applicationView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "lookup-of-person",
    "measure-not-found",
    "measure-not-by-you",
    "measure-not-at-point",
    "measure-not-to-subject",
    "measure-without-ground",
    "measure-above-longest",
    "measure-beyond-ground",
    "measure-days-backwards",
  ],
  journals: ({ params: { subjectId }, reply }) => ({
    subjects: [subjectId],
    ids: { application: reply.id, measure: reply.measure },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const subject = (await lockSubjects(tx, [params.subjectId])).get(params.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    if (subject.kind === "practitioner") return refuse("lookup-of-person");
    const { lists, measures } = await rulesToday(given);
    const measure = measures.find(({ id }) => id === body.measure);
    if (measure === undefined) return refuse("measure-not-found");
    const as = userOf(officeFor(actor, "apply-measure", subject.id) ?? "");
    const listings = await readListings(given, [subject.id], lists);
    const ground = judgeApplication(measure, { ...body, by: as, subjectClass: classOf(subject) }, listings);
    if (isRefusal(ground)) return ground;
    const application = {
      ...{ subjectId: subject.id, id: uuidv7({ msecs: now.getTime() }), associationId: ownAssociation(actor) },
      ...{ measure: measure.id, edition: `${measure.id}@${measure.edition}`, direction: measure.direction },
      ...{ point: body.point, ground: { ...ground.ground, list: ground.list.id }, from: body.from, until: body.until },
      ...{ unit: body.unit, outcome: body.outcome, as, by: actor.name, at: now },
    };
    await saveApplication(tx, { ...application, accountId: actor.id });
    const kept = { ...application, liftedOn: null, liftedWhy: null, recordDisputedSince: null };
    const disputed = ground.disputedSince ?? ground.groundDisputedSince;
    return viewApplication(kept, { packs: house.packs.set, subjectName: subject.name, today, disputed });
  },
});

/** As whom an office applies a measure: a liaison and a regulator act for their department. */
function userOf(office: string): MeasureUser {
  return office === "liaison" || office === "regulator" ? "department" : "association";
}
