import { itemOf } from "@xinheng/domain/archives/archive.ts";
import { barredUntil } from "@xinheng/domain/archives/repairs/repair.ts";
import { guideFor, type RepairGuide } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import type { RepairNeed } from "@xinheng/domain/catalogue/repair-entry.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { RightsReader } from "../objections/view-objection.ts";
import type { Home } from "../merges/home-of.ts";
import type { UnmarkedRecord } from "../record-read-store.ts";
import { isRepairedByKey } from "../record-mark-store.ts";
import { type KeptRepair, listBars, listRepairs } from "./repair-store.ts";

const mostEarlier = 200;

type Record = UnmarkedRecord & { readonly naturalKey: Buffer };
type Guided = { readonly guide: RepairGuide; readonly openSince: KeptRepair | null };

/** What the rules of today ask of a record, and what was applied for before, here or where it is at home. */
export async function guideOf(
  { tx, house, actor, today }: RightsReader,
  { record, home }: { readonly record: Record; readonly home: Home },
  brought: readonly RepairNeed[],
): Promise<
  Guided | Refusal<"repair-not-adverse" | "repair-unclassed" | "repair-ended-already" | "rights-rule-missing">
> {
  const packs = house.packs.set;
  const entry = itemOf(record, packs);
  if (entry === null) return refuse("rights-rule-missing", { rule: record.edition });
  if (await isRepairedByKey(tx, record)) return refuse("repair-ended-already");
  const earlier = await listRepairs(
    tx,
    { subjectId: record.subjectId, open: false },
    { before: undefined, limit: mostEarlier },
  );
  const guide = guideFor({ ...record, violation: record.fields[entry.roles.violation ?? ""] ?? "" }, entry, {
    packs,
    context: await packContextOf(tx, actor.associationId, today),
    brought,
    barredUntilOn: barredUntil(await listBars(tx, record.subjectId), today),
  });
  if ("refused" in guide) return guide;
  const same = earlier.find(
    ({ naturalKey, stage }) =>
      (naturalKey.equals(home.naturalKey) || naturalKey.equals(record.naturalKey)) &&
      ["applied", "incomplete", "accepted"].includes(stage),
  );
  return { guide, openSince: same ?? null };
}
