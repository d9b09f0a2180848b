import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { office, offices } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { judgeOpening } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { repairNeed } from "@xinheng/domain/catalogue/repair-entry.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { homeOf } from "../merges/home-of.ts";
import { startMatterClock } from "../objections/matter-clock.ts";
import { papersOf } from "../objections/papers-of.ts";
import { findEither } from "../own-records/open-either-record.ts";
import { guideOf } from "./guide-of.ts";
import { viewAfter } from "./repair-step.ts";
import { saveRepair } from "./repair-store.ts";

const params = z.object({ subjectId: z.uuid(), recordId: z.uuid() });
const body = z.object({
  fulfilledOn: z.iso.date(),
  papers: z.array(z.object({ need: repairNeed, evidence: z.uuid() })).max(20),
  /** Who signs the commitment that the material is true and that liability is accepted. */
  committedBy: z.string().trim().min(2).max(100),
  commits: z.literal(true),
  agent: z.object({ name: z.string().trim().min(2).max(100), authorisation: z.uuid() }).optional(),
});
type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;

/** The subject applies to have the publicity of an adverse record ended. Free of charge, and not before its earliest day. */
export const applyForRepair = deed({
  name: "apply-for-repair",
  method: "POST",
  path: "/subjects/{subjectId}/records/{recordId}/repairs",
  says: {
    zh: "申请信用修复：写明履行完毕的日期，附材料，作出信用承诺。不收费；最短公示期满后才受理。",
    en: "Apply for repair: the day of fulfilment, the papers, the commitment. Free of charge; taken once the shortest publicity is over.",
  },
  params,
  body,
  reply: repairView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "record-not-found",
    "record-replaced",
    "record-was-recalled",
    "evidence-not-found",
    "authorisation-missing",
    "repair-not-adverse",
    "repair-unclassed",
    "repair-ended-already",
    "repair-open-already",
    "repair-too-early",
    "repair-barred",
    "repair-fulfilled-later",
    "repair-fulfilled-before",
    "rights-rule-missing",
  ],
  journals: ({ params: { subjectId, recordId }, reply }) => ({
    subjects: [subjectId],
    ids: { repair: reply.id, record: recordId },
    editions: [reply.ruleEdition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params: asked, body: applied } = given;
    const subject = (await lockSubjects(tx, [asked.subjectId])).get(asked.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const record = await findEither(tx, subject.id, asked.recordId);
    if (isRefusal(record)) return record;
    const home = await homeOf(given, record, ownAssociation(actor));
    const papers = await papersOf(
      tx,
      home.subjectId,
      applied.papers.map(({ evidence }) => evidence),
    );
    if (isRefusal(papers)) return papers;
    const agent = await agentOf(given, home.subjectId);
    if (isRefusal(agent)) return agent;
    const found = await guideOf(
      given,
      { record, home },
      applied.papers.map(({ need }) => need),
    );
    if (isRefusal(found)) return found;
    const { guide, openSince } = found;
    if (openSince !== null) return refuse("repair-open-already", { on: openSince.appliedOn });
    const shut = judgeOpening(guide, today, applied.fulfilledOn);
    if (shut !== null) return shut;
    const rule = rightsRule(house.packs.set, "deadline-repair", await packContextOf(tx, actor.associationId, today));
    if (isRefusal(rule)) return rule;
    const clock = rightsClock(rule, { id: uuidv7(), case: "accept", filedOn: today, today }, house.packs.calendar());
    if (isRefusal(clock)) return clock;
    const id = uuidv7({ msecs: now.getTime() });
    const associationId = ownAssociation(actor);
    await saveRepair(tx, {
      ...{ subjectId: home.subjectId, id, associationId, recordId: record.id, recordSubject: record.subjectId },
      ...{
        naturalKey: home.naturalKey,
        common: record.keptBy === null,
        ruleEdition: guide.rule.edition,
        severity: guide.severity,
      },
      ...{ earliestOn: guide.earliestOn, fulfilledOn: applied.fulfilledOn, papers: applied.papers },
      ...{ committedBy: applied.committedBy, appliedOn: today, appliedAt: now, appliedBy: actor.id, ...agent },
    });
    await startMatterClock(tx, { kind: "repair", id, subjectId: home.subjectId, associationId }, clock);
    return viewAfter(given, { subjectId: subject.id, repairId: id });
  },
});

/** As with an objection: who speaks for the subject applies in its own name, anybody else by an authorisation. */
async function agentOf({ tx, actor, params: { subjectId }, body: { agent } }: Given, homeId: string) {
  const held = office.safeParse(officeFor(actor, "apply-for-repair", subjectId)).data;
  if (held !== undefined && offices[held].of === "subject") return { agent: null, authorisation: null };
  if (agent === undefined) return refuse("authorisation-missing");
  const papers = await papersOf(tx, homeId, [agent.authorisation]);
  return isRefusal(papers) ? papers : { agent: agent.name, authorisation: agent.authorisation };
}
