import { openTo } from "@xinheng/domain/access/permission.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import type { InternalRuleView } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { resolutionNamed } from "../carried-resolution.ts";
import { listPapers } from "../papers/paper-store.ts";
import { type OrderReader, ruleHere } from "../rule-here.ts";
import { type KeptRule, listRules } from "./internal-rule-store.ts";

/** Every version, with the state each has today. Drafts are the desk's. */
export async function viewRules(
  reader: OrderReader,
  rule: RuleOf<"internal-rules"> | null,
): Promise<InternalRuleView[]> {
  const { tx, actor, today } = reader;
  const all = await listRules(tx);
  const isDesk = openTo(actor, ["enter-internal-rule"]).length > 0;
  const shown = all.filter(({ stage }) => isDesk || stage !== "draft");
  const papers = await listPapers(
    tx,
    shown.map(({ paperId }) => paperId),
  );
  const views: InternalRuleView[] = [];
  for (const kept of shown) {
    const state = stateOf(kept, all, today);
    const kind = rule?.kinds.find(({ id }) => id === kept.kind);
    const paper = papers.find(({ id }) => id === kept.paperId);
    const { id, lineage, version, title, owner, inForceFrom, reviewOn, reviewedOn, reviewedNote } = kept;
    views.push({
      ...{ id, lineage, version, title, owner, inForceFrom, reviewOn, reviewedOn, reviewedNote, state },
      kind: { id: kept.kind, name: kind?.name ?? kept.kind, nameEn: kind?.nameEn ?? kept.kind },
      paper: paper === undefined ? null : { id: paper.id, name: paper.name },
      resolution: await resolutionNamed(tx, kept.resolutionId),
      reviewDue: isReviewDue(kept, state, today),
      repealedOn: kept.repealedOn,
      repealedWhy: kept.repealedWhy,
      can: openTo(actor, movesOf(kept, state, all)),
    });
  }
  return views;
}

/** A version that was just changed. */
export async function viewOneRule(reader: OrderReader, id: string): Promise<InternalRuleView> {
  const rule = await ruleHere(reader, "internal-rules");
  const view = (await viewRules(reader, isRefusal(rule) ? null : rule)).find((one) => one.id === id);
  if (view === undefined) throw new Error("the internal rule that was just read is not there");
  return view;
}

type State = InternalRuleView["state"];

function stateOf({ stage, inForceFrom, lineage, version }: KeptRule, all: readonly KeptRule[], today: string): State {
  if (stage !== "approved" || inForceFrom === null) return stage === "repealed" ? "repealed" : "draft";
  const isFollowed = all.some(
    (one) => one.lineage === lineage && one.version > version && one.inForceFrom !== null && one.inForceFrom <= today,
  );
  if (isFollowed) return "replaced";
  return inForceFrom <= today ? "in-force" : "to-come";
}

function isReviewDue({ reviewOn, reviewCalled }: KeptRule, state: State, today: string): boolean {
  return state === "in-force" && (reviewCalled || (reviewOn !== null && reviewOn < today));
}

function movesOf(kept: KeptRule, state: State, all: readonly KeptRule[]): InternalRuleView["can"] {
  if (state === "draft") return ["approve-internal-rule"];
  if (state !== "in-force") return [];
  const isLatest = !all.some((one) => one.lineage === kept.lineage && one.version > kept.version);
  return [...(isLatest ? (["enter-internal-rule"] as const) : []), "confirm-internal-rule", "repeal-internal-rule"];
}
