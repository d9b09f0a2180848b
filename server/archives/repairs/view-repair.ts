import { openTo } from "@xinheng/domain/access/permission.ts";
import type { KeptPaper } from "@xinheng/domain/archives/objections/objection-view.ts";
import { judgeMove, type RepairMove, repairMoves } from "@xinheng/domain/archives/repairs/repair.ts";
import { needsOf } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listEvidence } from "../objections/evidence-store.ts";
import { viewMatterClocks } from "../objections/matter-clock.ts";
import { findMatterRecords } from "../objections/matter-record.ts";
import { paperView } from "../objections/papers-of.ts";
import { countReceivers } from "../objections/receiver-notice-store.ts";
import type { RightsReader } from "../objections/view-objection.ts";
import type { KeptRepair } from "./repair-store.ts";

/** An application as its page shows it to whoever reads it. */
export async function viewRepair(reader: RightsReader, kept: KeptRepair): Promise<RepairView> {
  const { tx, house, actor, today } = reader;
  // Whoever stands for the subject today speaks for it, and is told of the matter under its own address.
  const subject = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId);
  const subjectId = subject?.id ?? kept.subjectId;
  const papers = await papersById(tx, kept);
  const clocks = await viewMatterClocks(tx, house, today, [kept.id]);
  const records = await findMatterRecords(tx, house.packs.set, [kept]);
  const rule = repairRuleOf(house.packs.set, kept.ruleEdition);
  const needs = rule === null ? [] : needsOf(rule, kept.severity);
  const moves = (Object.keys(repairMoves) as RepairMove[]).filter((move) => judgeMove(kept.stage, move) === null);
  const paperOf = (id: string | null) => papers.get(id ?? "") ?? null;
  const authorisation = paperOf(kept.authorisation);
  return {
    id: kept.id,
    subjectId,
    subjectName: subject?.name ?? "",
    record: records.get(kept.recordId) ?? null,
    stage: kept.stage,
    ruleEdition: kept.ruleEdition,
    severity: kept.severity,
    earliestOn: kept.earliestOn,
    fulfilledOn: kept.fulfilledOn,
    papers: kept.papers.flatMap(({ need, evidence }) => {
      const paper = paperOf(evidence);
      return paper === null ? [] : [{ need, paper }];
    }),
    needs: needs.map(({ need, name, nameEn }) => ({ need, name, nameEn })),
    grounds: (rule?.notRepairable ?? []).map(({ id, name, nameEn }) => ({ id, name, nameEn })),
    committedBy: kept.committedBy,
    appliedOn: kept.appliedOn,
    agent: kept.agent === null || authorisation === null ? null : { name: kept.agent, authorisation },
    missing: kept.missing,
    missingWhy: kept.missingWhy,
    acceptedOn: kept.acceptedOn,
    clock: isUnderWay(kept) ? (clocks.get(kept.id) ?? null) : null,
    overdueOn: kept.overdueOn,
    verified: verifiedOf(kept, paperOf(kept.verifiedPaper)),
    decision: await decisionOf(tx, kept),
    revocation: revocationOf(kept),
    barredUntilOn: kept.barredUntilOn,
    receivers: (await countReceivers(tx, [kept.id], today)).get(kept.id) ?? { told: 0, acknowledged: 0, late: 0 },
    can: openTo(actor, moves, subjectId),
  };
}

/** Where the house has something to do; an incomplete application waits for the subject, and no clock runs. */
export function isUnderWay({ stage }: Pick<KeptRepair, "stage">): boolean {
  return stage === "applied" || stage === "accepted";
}

/** The rule an application is judged by; null where the packs hold that edition no longer. */
export function repairRuleOf(packs: PackSet, edition: string): RuleOf<"repair"> | null {
  const rule = findEntry(packs, edition);
  return isRefusal(rule) || rule.kind !== "rule" || rule.type !== "repair" ? null : rule;
}

async function papersById(tx: ReadTx, kept: KeptRepair): Promise<Map<string, KeptPaper>> {
  const named = [...kept.papers.map(({ evidence }) => evidence), kept.authorisation, kept.verifiedPaper];
  const papers = await listEvidence(
    tx,
    kept.subjectId,
    named.filter((id) => id !== null),
  );
  return new Map(papers.map((paper) => [paper.id, paperView(paper)]));
}

function verifiedOf(kept: KeptRepair, paper: KeptPaper | null): RepairView["verified"] {
  const { verifiedWith, verifiedSays: says, verifiedOn: on } = kept;
  if (verifiedWith === null || says === null || on === null) return null;
  return { with: verifiedWith, says, text: kept.verifiedText ?? "", paper, on };
}

async function decisionOf(tx: ReadTx, kept: KeptRepair): Promise<RepairView["decision"]> {
  const { reasons, provision, decidedOn: on, documentId, number } = kept;
  if (reasons === null || on === null || documentId === null || number === null) return null;
  const by = kept.decidedBy === null ? "" : ((await findAccount(tx, kept.decidedBy))?.displayName ?? "");
  return { reasons, provision, on, by, documentId, number };
}

function revocationOf({ revokedWhy: why, revokedOn: on, revocationId, revocation }: KeptRepair) {
  if (why === null || on === null || revocationId === null || revocation === null) return null;
  return { why, on, documentId: revocationId, number: revocation };
}
