import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { evaluationFigures } from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { question } from "../../platform/operation.ts";
import { readFigures } from "./read-figures.ts";

/** The same figures that the portal shows, for the desk. */
export const showEvaluationFigures = question({
  name: "show-evaluation-figures",
  path: "/evaluation-figures",
  says: {
    zh: "已公布等级的分布：今天、按年度、按模型所属行业、按企业规模；没有记载的单独列出。",
    en: "How published grades are spread: today, by year, by the sector of the model, by the size of the enterprise; what is not recorded stands apart.",
  },
  reply: evaluationFigures,
  refuses: [],
  run: ({ tx, house, actor, today }) => readFigures({ tx, today, packs: house.packs.set }, ownAssociation(actor)),
});
