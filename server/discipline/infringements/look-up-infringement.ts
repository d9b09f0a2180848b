import { z } from "zod";
import { infringementAnswer } from "@xinheng/domain/discipline/infringements/infringement-answer.ts";
import { deed } from "../../platform/operation.ts";
import { answerOfInfringement, withInfringementReceipt } from "./receipted-infringement.ts";

/**
 * State and outcome of a complaint about data, for whoever holds its receipt. A deed and not a question, so that the code stands
 * in a body and in no address, and tries are limited; it changes nothing and is not journalled, for a journal would tell who asked.
 */
export const lookUpInfringement = deed({
  name: "look-up-infringement",
  method: "POST",
  path: "/infringements/lookup",
  says: {
    zh: "凭回执码查询自己的侵权投诉：是否受理、办到哪一步；核对身份以后，还有处理意见和补救。",
    en: "Looks up by its receipt what became of one's own complaint about data: accepted or not, how far it is, and once it was checked whose data it is, what was found and made good.",
  },
  body: z.object({ receipt: z.string().min(4).max(100) }),
  reply: infringementAnswer,
  refuses: ["infringement-receipt-unknown"],
  perAddress: { most: 20, minutes: 10 },
  journals: "quiet",
  run: (given) => withInfringementReceipt(given.tx, given.body.receipt, (kept) => answerOfInfringement(given, kept)),
});
