import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { articlesOf } from "@xinheng/domain/standing/measure.ts";
import type { ApplicationView } from "@xinheng/domain/standing/standing-view.ts";
import type { KeptApplication } from "./application-store.ts";

/** An application as it is read: what it rests on is that of the edition it was applied by. */
export function viewApplication(
  one: KeptApplication,
  given: {
    readonly packs: PackSet;
    readonly subjectName: string;
    readonly today: string;
    readonly disputed: string | null;
  },
): ApplicationView {
  const entry = findEntry(given.packs, one.edition);
  const measure = isRefusal(entry) || entry.kind !== "measure" ? null : entry;
  const list = given.packs.findLast((each) => each.kind === "list" && each.id === one.ground.list);
  const { id, subjectId, edition, direction, point, from, until, unit, outcome, as, by, liftedOn, liftedWhy } = one;
  return {
    ...{ id, subjectId, subjectName: given.subjectName, measure: one.measure, edition, direction, point },
    ...{ name: measure?.name ?? one.measure, nameEn: measure?.nameEn ?? null },
    basis: measure === null ? "" : articlesOf(measure),
    ground: { list: one.ground.list, listName: list?.name ?? one.ground.list, listNameEn: list?.nameEn ?? null },
    ...{ from, until, unit, outcome, as, by, liftedOn, liftedWhy, state: stateOf(one, given.today) },
    groundDisputedSince: given.disputed,
  };
}

function stateOf({ from, until, liftedOn }: KeptApplication, today: string): ApplicationView["state"] {
  if (liftedOn !== null) return "lifted";
  if (from > today) return "to-come";
  return until < today ? "ended" : "in-force";
}
