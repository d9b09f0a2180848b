import { z } from "zod";
import { addPeriod } from "@xinheng/domain/calendar.ts";
import { judgeDecision, repairOutcome } from "@xinheng/domain/archives/repairs/repair.ts";
import { repairFacts } from "@xinheng/domain/archives/repairs/repair-facts.ts";
import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { issueRightsDocument } from "../objections/issue-rights-document.ts";
import { stopMatterClock } from "../objections/matter-clock.ts";
import { findMatterRecords } from "../objections/matter-record.ts";
import { endPublicity } from "./end-publicity.ts";
import { holdFor, repairParams, viewAfter } from "./repair-step.ts";
import { changeRepair } from "./repair-store.ts";
import { repairRuleOf } from "./view-repair.ts";

/**
 * Decides an application by a numbered document. Granted, the record is public no longer from this very moment, whoever asks
 * and by which road, and everybody who received it is told.
 */
export const decideRepair = deed({
  name: "decide-repair",
  method: "POST",
  path: "/subjects/{subjectId}/repairs/{repairId}/decision",
  says: {
    zh: "作出修复决定：准予、不予或不可修复，说明理由，出具编号决定书。准予的，立即停止公示并告知接收过的各方。",
    en: "Decide on repair: granted, refused or not repairable, with reasons and a numbered document. Granted, publicity ends at once and receivers are told.",
  },
  params: repairParams,
  body: z.object({
    outcome: repairOutcome,
    reasons: z.string().trim().min(4).max(2_000),
    /** Of what cannot be repaired: the ground of the rule, and the law with its article. */
    ground: z.string().max(60).default(""),
    provision: z.string().trim().max(300).default(""),
    /** The material was false: no other application is taken for the time of the rule. */
    falseMaterial: z.boolean().default(false),
  }),
  reply: repairView,
  refuses: [
    "repair-not-found",
    "repair-stage-wrong",
    "repair-not-verified",
    "repair-unfulfilled",
    "repair-provision-missing",
    "repair-ground-unknown",
    "rights-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: {
      ...{ repair: params.repairId, record: reply.record?.recordId ?? "", outcome: reply.stage },
      document: reply.decision?.documentId ?? "",
    },
    editions: [reply.ruleEdition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const kept = await holdFor(tx, params, "decide-repair");
    if (isRefusal(kept)) return kept;
    const unfit = judgeDecision(body.outcome, { verified: kept.verifiedSays, provision: body.provision });
    if (unfit !== null) return unfit;
    const rule = repairRuleOf(house.packs.set, kept.ruleEdition);
    if (rule === null) return refuse("rights-rule-missing", { rule: kept.ruleEdition });
    const ground = rule.notRepairable.find(({ id }) => id === body.ground);
    if (body.outcome === "not-repairable" && ground === undefined)
      return refuse("repair-ground-unknown", { ground: body.ground });
    const isFalse = body.falseMaterial && body.outcome === "refused";
    const barredUntilOn = isFalse ? addPeriod(today, rule.falseMaterial.barred) : null;
    const record = (await findMatterRecords(tx, house.packs.set, [kept])).get(kept.recordId) ?? null;
    const subject = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId)?.name ?? "";
    const provision = ground === undefined ? "" : `${ground.name}；${body.provision}`;
    const made = await issueRightsDocument(
      given,
      { kind: "repair-decision", operation: "decide-repair", subjectId: kept.subjectId },
      (association) =>
        repairFacts({
          ...{ association, subject, record, packs: house.packs.set, kept, barredUntilOn },
          ...{ outcome: body.outcome, reasons: body.reasons, provision },
        }),
    );
    if (isRefusal(made)) return made;
    await changeRepair(tx, kept, {
      ...{ stage: body.outcome, reasons: body.reasons, decided_on: today, decided_at: now, decided_by: actor.id },
      ...{ ground: ground?.id ?? null, provision: provision === "" ? null : provision },
      ...{ document_id: made.documentId, number: made.number, barred_until_on: barredUntilOn },
    });
    await stopMatterClock(tx, { kind: "repair", id: kept.id });
    if (body.outcome === "granted") await endPublicity(given, kept);
    return viewAfter(given, params);
  },
});
