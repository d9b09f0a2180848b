import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { deed } from "../../platform/operation.ts";
import { changeListEntry } from "./list-entry-store.ts";
import { listEntryParams, stepFrom } from "./list-step.ts";
import { showEntry } from "./show-entry.ts";

/** The subject's own statement, by itself in the member centre or noted by the secretariat from what came in. */
export const stateOnListEntry = deed({
  name: "state-on-list-entry",
  method: "POST",
  path: "/subjects/{subjectId}/list-entries/{entryId}/statement",
  says: {
    zh: "登记（或者由会员自己提交）对拟列入名单的陈述意见",
    en: "The subject's statement on being proposed for a roll, by itself or noted by the secretariat",
  },
  params: listEntryParams,
  body: z.object({ statement: z.string().trim().min(2).max(4_000) }),
  reply: listEntryView,
  refuses: ["list-entry-not-found", "list-entry-stage-wrong", "list-not-found"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { entry: params.entryId } }),
  async run(given) {
    const step = await stepFrom(given, given.params, "state-on-list-entry");
    if (isRefusal(step)) return step;
    await changeListEntry(given.tx, step.entry, { statement: given.body.statement, statedOn: given.today });
    return showEntry(given, given.params);
  },
});
