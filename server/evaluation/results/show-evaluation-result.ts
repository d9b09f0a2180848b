import { z } from "zod";
import { resultFile } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { visitorQuestion } from "../../platform/operation.ts";
import { listOpenFacts } from "../fact-store.ts";
import { readResultFile } from "./read-result-file.ts";

/** What anybody needs to recompute a published grade: signed points, the model, and the open records under it. */
export const showEvaluationResult = visitorQuestion({
  name: "show-evaluation-result",
  path: "/evaluations/{entryId}/result",
  says: {
    zh: "复算一项公布的等级所需的一切：签名的得分、模型和公开的记录；不公开的记录只有摘要。",
    en: "All that is needed to recompute a published grade: signed points, model, open records; of closed records a digest.",
  },
  params: z.object({ entryId: z.uuid() }),
  reply: resultFile,
  refuses: ["evaluation-result-unsigned"],
  async run({ tx, house, today, params }) {
    return readResultFile(tx, params.entryId, ({ subjectId }, named) =>
      listOpenFacts(tx, { packs: house.packs.set, today }, { subjectId, ids: named.map(({ recordId }) => recordId) }),
    );
  },
});
