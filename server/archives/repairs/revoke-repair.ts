import { z } from "zod";
import { addPeriod } from "@xinheng/domain/calendar.ts";
import { repairFacts } from "@xinheng/domain/archives/repairs/repair-facts.ts";
import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { issueRightsDocument } from "../objections/issue-rights-document.ts";
import { findMatterRecords } from "../objections/matter-record.ts";
import { resumePublicity } from "./end-publicity.ts";
import { holdFor, repairParams, viewAfter } from "./repair-step.ts";
import { changeRepair } from "./repair-store.ts";
import { repairRuleOf } from "./view-repair.ts";

/** A repair was won by false material: it falls, publicity goes on, and no application is taken for the time of the rule. */
export const revokeRepair = deed({
  name: "revoke-repair",
  method: "POST",
  path: "/subjects/{subjectId}/repairs/{repairId}/revocation",
  says: {
    zh: "发现提供虚假材料的，撤销修复：按原期限恢复公示，规则所定期间内不再受理。",
    en: "Revoke a repair won by false material: publicity goes on to its own end, and no application is taken for the time of the rule.",
  },
  params: repairParams,
  body: z.object({ why: z.string().trim().min(4).max(2_000) }),
  reply: repairView,
  refuses: [
    "repair-not-found",
    "repair-stage-wrong",
    "rights-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { repair: params.repairId, document: reply.revocation?.documentId ?? "" },
    editions: [reply.ruleEdition],
  }),
  async run(given) {
    const { tx, house, today, params, body } = given;
    const kept = await holdFor(tx, params, "revoke-repair");
    if (isRefusal(kept)) return kept;
    const rule = repairRuleOf(house.packs.set, kept.ruleEdition);
    if (rule === null) return refuse("rights-rule-missing", { rule: kept.ruleEdition });
    const barredUntilOn = addPeriod(today, rule.falseMaterial.barred);
    const record = (await findMatterRecords(tx, house.packs.set, [kept])).get(kept.recordId) ?? null;
    const subject = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId)?.name ?? "";
    const made = await issueRightsDocument(
      given,
      { kind: "repair-decision", operation: "revoke-repair", subjectId: kept.subjectId },
      (association) =>
        repairFacts({
          ...{ association, subject, record, packs: house.packs.set, kept, barredUntilOn },
          ...{ outcome: "revoked", reasons: body.why, provision: "" },
        }),
    );
    if (isRefusal(made)) return made;
    await changeRepair(tx, kept, {
      ...{ stage: "revoked", revoked_on: today, revoked_why: body.why, barred_until_on: barredUntilOn },
      ...{ revocation_id: made.documentId, revocation: made.number },
    });
    await resumePublicity(given, kept);
    return viewAfter(given, params);
  },
});
