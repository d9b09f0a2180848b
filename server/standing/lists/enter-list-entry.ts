import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { KeptListEntry } from "@xinheng/domain/standing/list-entry-stage.ts";
import { judgeEntering, lastDayIn } from "@xinheng/domain/standing/list-procedure.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { findGroundKey } from "../../archives/ground-store.ts";
import { becomeRecord } from "../../archives/objections/become-record.ts";
import { keepAssociationRecord } from "../../archives/own-records/keep-association-record.ts";
import { findResolution, type KeptResolution } from "../../governance/resolution-store.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { changeListEntry, isResolutionUsed, restsStill } from "./list-entry-store.ts";
import { listEntryParams, stepFrom } from "./list-step.ts";
import { showEntry } from "./show-entry.ts";

/** The competent body resolved it: the subject stands in the roll from today, and the record of it goes to the archive. */
export const enterListEntry = deed({
  name: "enter-list-entry",
  method: "POST",
  path: "/subjects/{subjectId}/list-entries/{entryId}/entry",
  says: {
    zh: "依据有权机构的决议列入名单；陈述期限未满且没有陈述的不能列入",
    en: "Enter in the roll by a resolution of the competent body; not before the statement, or the end of its time",
  },
  params: listEntryParams,
  body: z.object({ resolutionId: z.uuid() }),
  reply: listEntryView,
  refuses: [
    "list-entry-not-found",
    "list-entry-stage-wrong",
    "list-not-found",
    "list-statement-time-runs",
    "list-ground-over",
    "list-resolution-unfit",
    "subject-not-found",
    "subject-merged",
    "item-not-by-filing",
    "item-by-filing-only",
    "item-not-ours",
    "item-about-others",
    "record-has-faults",
    "minor-no-adverse",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { entry: params.entryId, resolution: reply.resolution?.id ?? "" },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const step = await stepFrom(given, params, "enter-list-entry");
    if (isRefusal(step)) return step;
    const { entry, list } = step;
    const early = judgeEntering(entry, today);
    if (early !== null) return early;
    if (!(await restsStill(tx, entry))) return refuse("list-ground-over");
    const resolution = await resolutionFor(tx, { entry, list }, body.resolutionId);
    if (isRefusal(resolution)) return resolution;
    const endsOn = lastDayIn(list, today);
    const keeper = { tx, house, associationId: ownAssociation(actor), accountId: actor.id, now, today };
    const fields = {
      MDMC: list.name,
      LRTJ: list.criteria.find(({ id }) => id === entry.criterion)?.text ?? entry.criterion,
      YJWS: `${entry.document.issuer} ${entry.document.number}`,
      JYWH: resolution.number,
      LRRQ: today,
      ...(endsOn === null ? {} : { JMRQ: endsOn }),
    };
    const { subjectId } = entry;
    const groundKey = entry.restsOn === null ? null : await findGroundKey(tx, { subjectId, id: entry.restsOn });
    const kept = await keepAssociationRecord(keeper, { subjectId, item: list.item, fields, groundKey });
    if (isRefusal(kept)) return kept;
    await changeListEntry(tx, entry, {
      ...{ stage: "entered", enteredOn: today, endsOn, recordId: kept.recordId },
      ...{ resolutionId: resolution.id, resolutionNumber: resolution.number },
    });
    await becomeRecord(given, { subjectId, targetId: entry.id }, kept.recordId);
    return showEntry(given, params);
  },
});

/** One carried resolution of the kind the pack names, declared after the subject was told, for this entry alone. */
async function resolutionFor(
  tx: Tx,
  { entry, list }: { readonly entry: KeptListEntry; readonly list: ListEntry },
  id: string,
): Promise<KeptResolution | Refusal<"list-resolution-unfit">> {
  const about = { list: list.name, listEn: list.nameEn ?? list.name, kind: list.resolution ?? "" };
  const resolution = await findResolution(tx, id);
  const isOnThis = resolution?.matter === null || resolution?.matter.id === entry.id;
  if (resolution?.kind !== list.resolution || resolution?.carried !== true || !isOnThis)
    return refuse("list-resolution-unfit", about);
  if (resolution.declaredAt < entry.proposedAt || (await isResolutionUsed(tx, id)))
    return refuse("list-resolution-unfit", about);
  return resolution;
}
