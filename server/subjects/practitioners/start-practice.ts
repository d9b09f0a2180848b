import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../subject-store.ts";
import { savePractice } from "./practice-store.ts";
import { findPractitioner } from "./practitioner-store.ts";

/** A practitioner works somewhere from a day on; with an end where it is known already. */
export const startPractice = deed({
  name: "start-practice",
  method: "POST",
  path: "/practitioners/{subjectId}/practices",
  says: {
    zh: "登记执业关系：在哪家单位、什么岗位、自哪天起。",
    en: "Enter a practice: at which organisation, in which post, from which day.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    enterpriseId: z.uuid(),
    post: z.string().trim().max(60).default(""),
    sinceOn: z.iso.date(),
    untilOn: z.iso.date().nullable().default(null),
  }),
  reply: z.object({ practiceId: z.uuid() }),
  refuses: ["practitioner-not-found", "practice-enterprise-unknown", "practice-days-wrong"],
  journals: ({ params: { subjectId }, reply: { practiceId } }) => ({ subjects: [subjectId], ids: { practiceId } }),
  async run({ tx, actor, now, today, params: { subjectId }, body }) {
    const { enterpriseId, post, sinceOn, untilOn } = body;
    const person = await findPractitioner(tx, subjectId);
    if (person === null || actor.associationId === null) return refuse("practitioner-not-found");
    const enterprise = await findSubject(tx, enterpriseId);
    if (enterprise === null || enterprise.kind === "practitioner" || enterprise.mergedInto !== null)
      return refuse("practice-enterprise-unknown");
    if (sinceOn > today || (untilOn !== null && untilOn < sinceOn))
      return refuse("practice-days-wrong", { since: sinceOn, until: untilOn ?? "—", today });
    const practiceId = uuidv7({ msecs: now.getTime() });
    const { associationId } = actor;
    await savePractice(tx, { subjectId, id: practiceId, associationId, enterpriseId, post, sinceOn, untilOn }, now);
    return { practiceId };
  },
});
