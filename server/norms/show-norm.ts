import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { normParams } from "./norm-step.ts";
import { findNorm } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";

export const showNorm = question({
  name: "show-norm",
  path: "/norms/{normId}",
  says: {
    zh: "查看一版规约、准则或标准：条文、审查、征求意见、评审、表决到哪一步。",
    en: "Shows a version of a norm: its text, and how far review, consultation and vote came.",
  },
  params: normParams,
  reply: normView,
  refuses: ["norm-not-found"],
  async run(given) {
    const norm = await findNorm(given.tx, given.params.normId);
    return norm === null ? refuse("norm-not-found") : viewNorm(given, norm.id);
  },
});
