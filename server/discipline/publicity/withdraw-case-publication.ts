import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { publicationsOf } from "@xinheng/domain/discipline/publicity/case-publication.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, holdCase } from "../cases/case-step.ts";
import { changeCase } from "../cases/case-store.ts";
import { viewCaseAfter } from "../cases/view-case.ts";
import { standingSwitches } from "./told-publicity.ts";

/** Takes down what is public of one case before its day, for good: a court annulled it, or it was a mistake. */
export const withdrawCasePublication = deed({
  name: "withdraw-case-publication",
  method: "POST",
  path: "/cases/{caseId}/publication/end",
  says: {
    zh: "提前撤下一个案件的公示并写明理由，随即生效，不再恢复。",
    en: "Take down what is public of one case before its day, with the reason; at once and for good.",
  },
  params: caseParams,
  body: z.object({ reason: z.string().trim().min(2).max(1_000) }),
  reply: caseView,
  refuses: ["case-not-found", "case-stage-wrong", "case-not-your-move", "case-not-public", "case-rule-missing"],
  journals: caseJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "withdraw-case-publication");
    if (isRefusal(held)) return held;
    const shown = publicationsOf(held.kept, { today, standing: await standingSwitches(tx) });
    if (!shown.some(({ state }) => state === "public")) return refuse("case-not-public");
    await changeCase(tx, params.caseId, { publicationEndedOn: today, publicationEndedWhy: body.reason });
    return viewCaseAfter(given, params.caseId);
  },
});
