import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { liftMarks } from "../record-mark-store.ts";
import { stopMatterClock } from "./matter-clock.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection } from "./objection-store.ts";
import { tellOfObjection } from "./tell-receivers.ts";

/** The subject takes its objection back; the record is disputed no longer. */
export const withdrawObjection = deed({
  name: "withdraw-objection",
  method: "DELETE",
  path: "/subjects/{subjectId}/objections/{objectionId}",
  says: { zh: "撤回自己提出的异议。", en: "Withdraw one's own objection." },
  params: objectionParams,
  reply: objectionView,
  refuses: ["objection-not-found", "objection-stage-wrong"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { objection: params.objectionId } }),
  async run(given) {
    const { tx, params } = given;
    const step = await stepFrom(tx, params, "withdraw-objection");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    await changeObjection(tx, kept, { stage });
    await stopMatterClock(tx, { kind: "objection", id: kept.id });
    await liftMarks(tx, { subjectId: kept.subjectId, causeId: kept.id, kinds: ["disputed", "unanswered"] }, given);
    await tellOfObjection(given, kept, "kept");
    return viewAfter(given, params);
  },
});
