import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { judgeLeaving } from "@xinheng/domain/standing/list-procedure.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { deed } from "../../platform/operation.ts";
import { endOwnRecord } from "./end-own-record.ts";
import { changeListEntry } from "./list-entry-store.ts";
import { listEntryParams, stepFrom } from "./list-step.ts";
import { showEntry } from "./show-entry.ts";

/** Leaving before the term is over, once its conditions are met. What rests on the entry is lifted by a follower. */
export const leaveList = deed({
  name: "leave-list",
  method: "POST",
  path: "/subjects/{subjectId}/list-entries/{entryId}/exit",
  says: {
    zh: "提前移出名单：不早于规则包规定的日期，写明符合哪些移出条件",
    en: "Leave a roll early, not before the day its pack allows, saying which conditions are met",
  },
  params: listEntryParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: listEntryView,
  refuses: [
    "list-entry-not-found",
    "list-entry-stage-wrong",
    "list-not-found",
    "list-without-early-exit",
    "list-too-early-to-leave",
  ],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const step = await stepFrom(given, given.params, "leave-list");
    if (isRefusal(step)) return step;
    const { entry, list } = step;
    const { tx, house, now, today, actor, body } = given;
    const early = judgeLeaving(list, entry.enteredOn ?? today, today);
    if (early !== null) return early;
    await changeListEntry(tx, entry, {
      ...{ stage: "left", endedOn: today, endedWhy: body.why, endedBy: actor.id },
    });
    await endOwnRecord({ tx, house, associationId: ownAssociation(actor), accountId: actor.id, now, today }, entry);
    return showEntry(given, given.params);
  },
});
