import type { MatterRow } from "@xinheng/domain/archives/objections/objection-view.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isUnderWay as isRepairUnderWay } from "../repairs/view-repair.ts";
import { listRepairs } from "../repairs/repair-store.ts";
import { viewMatterClocks } from "./matter-clock.ts";
import { findMatterRecords } from "./matter-record.ts";
import { listObjections, type MatterPlace } from "./objection-store.ts";
import { countReceivers } from "./receiver-notice-store.ts";
import { isUnderWay, type RightsReader } from "./view-objection.ts";

/** Both kinds of matter, one page of them by the time they were filed; what is under way is then put in order of its last day. */
export async function listMatterRows(
  { tx, house, today }: Omit<RightsReader, "actor">,
  of: { readonly subjectId: string | null; readonly open: boolean },
  { before, limit }: MatterPlace,
): Promise<{ matters: MatterRow[]; next: string | null }> {
  const place = { before, limit: limit + 1 };
  const objections = (await listObjections(tx, of, place)).map((one) => ({ ...one, kind: "objection" as const }));
  const repairs = (await listRepairs(tx, of, place)).map((one) => ({ ...one, kind: "repair" as const }));
  const found = [...objections, ...repairs].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  const page = found.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const clocks = await viewMatterClocks(tx, house, today, ids);
  const receivers = await countReceivers(tx, ids, today);
  const records = await findMatterRecords(tx, house.packs.set, page);
  const subjects = await findStanding(tx, [...new Set(page.map(({ subjectId }) => subjectId))]);
  const rows = page.map((one): MatterRow => {
    const record = records.get(one.recordId ?? "");
    const runs = one.kind === "objection" ? isUnderWay(one) : isRepairUnderWay(one);
    return {
      ...{ kind: one.kind, id: one.id, stage: one.stage },
      subjectId: subjects.get(one.subjectId)?.id ?? one.subjectId,
      subjectName: subjects.get(one.subjectId)?.name ?? "",
      itemName: record?.itemName ?? (one.kind === "objection" ? one.claim : ""),
      itemNameEn: record?.itemNameEn ?? null,
      document: record?.document ?? "",
      filedOn: one.kind === "objection" ? one.filedOn : one.appliedOn,
      clock: runs ? (clocks.get(one.id) ?? null) : null,
      lateReceivers: receivers.get(one.id)?.late ?? 0,
    };
  });
  return {
    matters: of.open ? rows.toSorted(byLastDay) : rows,
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

function byLastDay(one: MatterRow, other: MatterRow): number {
  const [on, otherOn] = [one.clock?.dueOn ?? "9999", other.clock?.dueOn ?? "9999"];
  return on < otherOn ? -1 : on > otherOn ? 1 : 0;
}
