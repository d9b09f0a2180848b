import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { objectionParams } from "./objection-step.ts";
import { findObjection } from "./objection-store.ts";
import { viewObjection } from "./view-objection.ts";

export const showObjection = question({
  name: "show-objection",
  path: "/subjects/{subjectId}/objections/{objectionId}",
  says: {
    zh: "查看一件异议：理由、证据、期限、来源单位的答复、决定和告知情况。",
    en: "Show an objection: reason, evidence, deadline, the source's word, answers and who was told.",
  },
  params: objectionParams,
  reply: objectionView,
  refuses: ["objection-not-found"],
  async run(given) {
    const { subjectId, objectionId } = given.params;
    const kept = await findObjection(given.tx, subjectId, objectionId);
    return kept === null ? refuse("objection-not-found") : viewObjection(given, kept);
  },
});
