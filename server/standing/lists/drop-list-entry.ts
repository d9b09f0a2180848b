import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { deed } from "../../platform/operation.ts";
import { changeListEntry } from "./list-entry-store.ts";
import { listEntryParams, stepFrom } from "./list-step.ts";
import { showEntry } from "./show-entry.ts";

export const dropListEntry = deed({
  name: "drop-list-entry",
  method: "POST",
  path: "/subjects/{subjectId}/list-entries/{entryId}/drop",
  says: {
    zh: "不再列入：陈述成立，或者决议没有通过",
    en: "Drop a proposal: the statement holds, or the vote was lost",
  },
  params: listEntryParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: listEntryView,
  refuses: ["list-entry-not-found", "list-entry-stage-wrong", "list-not-found"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const step = await stepFrom(given, given.params, "drop-list-entry");
    if (isRefusal(step)) return step;
    const { today, actor, body } = given;
    await changeListEntry(given.tx, step.entry, {
      ...{ stage: "dropped", endedOn: today, endedWhy: body.why, endedBy: actor.id },
    });
    return showEntry(given, given.params);
  },
});
