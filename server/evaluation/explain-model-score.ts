import { z } from "zod";
import { scoreReasons } from "@xinheng/domain/evaluation/model-view.ts";
import { raiseOf } from "@xinheng/domain/evaluation/raise.ts";
import { reasonsOf } from "@xinheng/domain/evaluation/reasons.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { findPresentMember } from "./present-member-store.ts";
import { askedToday, findModelAnywhere, itemsInForce, planOfFound } from "./found-model.ts";
import { listFactSources } from "./fact-source-store.ts";
import { listFacts } from "./fact-store.ts";
import { viewReasons } from "./view-reasons.ts";

/** Why a member would be graded so: from the grade to the indicator, the rule, the record and its document; and what would raise it. */
export const explainModelScore = question({
  name: "explain-model-score",
  path: "/models/{modelId}/scores/{subjectId}",
  says: {
    zh: "说明一个会员按这个模型的得分：从等级到指标、规则、记录、文书，以及补上什么可以升级。",
    en: "Explains a member's score under a model: from grade to indicator, rule, record and document, and what would raise it.",
  },
  params: z.object({ modelId: z.string().min(3).max(120), subjectId: z.uuid() }),
  reply: scoreReasons,
  refuses: ["model-not-found", "model-faulty", "model-not-scored"],
  async run(given) {
    const { tx, params, today } = given;
    const found = await findModelAnywhere(given, params.modelId);
    if (found === null) return refuse("model-not-found");
    const plan = await planOfFound(given, found.content);
    if (isRefusal(plan)) return plan;
    const subject = await findPresentMember(tx, params.subjectId);
    if (subject === null) return refuse("model-not-scored");
    const facts = await listFacts(tx, askedToday(given, found.content, plan), subject.id);
    const inputs = { on: today, facts, judged: new Map<string, bigint>() };
    const [reasons, raise] = [reasonsOf(plan, inputs), raiseOf(plan, inputs)];
    const sources = await listFactSources(
      tx,
      subject.id,
      facts.map(({ id }) => id),
    );
    const items = await itemsInForce(given);
    return viewReasons({ content: found.content, plan, subject, on: today, items, sources }, reasons, raise);
  },
});
