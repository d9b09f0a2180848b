import { openTo } from "@xinheng/domain/access/permission.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { cooperationMovesFrom } from "@xinheng/domain/governance/cooperations/cooperation.ts";
import type { CooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { dayOf } from "../../platform/time.ts";
import { resolutionNamed } from "../carried-resolution.ts";
import { findPaper } from "../papers/paper-store.ts";
import { type OrderReader, ruleHere } from "../rule-here.ts";
import { findCooperation, type KeptCooperation } from "./cooperation-store.ts";

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

/** What the rule calls an id; one it no longer knows is named by itself. */
function namedIn(known: readonly Named[], id: string): Named {
  const found = known.find((one) => one.id === id);
  return { id, name: found?.name ?? id, nameEn: found?.nameEn ?? id };
}

export async function viewCooperation(
  { tx, actor, today }: OrderReader,
  rule: RuleOf<"cooperation-approval"> | null,
  kept: KeptCooperation,
): Promise<CooperationView> {
  const { id, title, partner, purpose, beginsOn, endsOn, stage, closedOn, closedWhy } = kept;
  const paper = await findPaper(tx, kept.paperId);
  return {
    ...{ id, title, partner, purpose, beginsOn, endsOn, stage, closedOn, closedWhy },
    amountFen: Number(kept.amount),
    natures: kept.natures.map((one) => namedIn(rule?.natures ?? [], one)),
    terms: kept.terms.map((one) => namedIn(rule?.terms ?? [], one)),
    paper: paper === null ? null : { id: paper.id, name: paper.name },
    level: namedIn(rule?.levels ?? [], kept.level),
    over: stage === "approved" && endsOn < today,
    appliedOn: dayOf(kept.appliedAt),
    resolution: await resolutionNamed(tx, kept.resolutionId),
    can: openTo(actor, cooperationMovesFrom(stage)),
  };
}

/** A cooperation that was just changed. */
export async function viewOneCooperation(reader: OrderReader, id: string): Promise<CooperationView> {
  const kept = await findCooperation(reader.tx, id);
  if (kept === null) throw new Error("the cooperation that was just read is not there");
  const rule = await ruleHere(reader, "cooperation-approval");
  return viewCooperation(reader, isRefusal(rule) ? null : rule, kept);
}
