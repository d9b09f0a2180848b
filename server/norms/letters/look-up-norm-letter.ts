import { z } from "zod";
import { letterAnswer } from "@xinheng/domain/norms/letter-receipt.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findNorm } from "../norm-store.ts";
import { byReceipt } from "./by-receipt.ts";
import { findLetter } from "./letter-store.ts";
import { listAnswersOfLetter } from "./receipt-store.ts";

/**
 * The answer to a letter, for whoever holds its receipt. A deed and not a question, so that the code stands in a body and in
 * no address, and tries are limited; it changes nothing and is not journalled, for a journal would tell who asked.
 */
export const lookUpNormLetter = deed({
  name: "look-up-norm-letter",
  method: "POST",
  path: "/norm-letters/lookup",
  says: {
    zh: "凭回执码查询自己提交的意见：是否已审阅、登记为第几号、怎样答复和理由。",
    en: "Looks up by its receipt what became of one's own letter: read or not, its number, the answer and the reason.",
  },
  body: z.object({ receipt: z.string().min(4).max(100) }),
  reply: letterAnswer,
  refuses: ["letter-receipt-unknown"],
  perAddress: { most: 20, minutes: 10 },
  journals: "quiet",
  async run({ tx, body }) {
    const answer = await byReceipt(tx, { of: "norm_letter", typed: body.receipt }, async (id) => {
      const letter = await findLetter(tx, id);
      const norm = letter === null ? null : await findNorm(tx, letter.normId);
      if (letter === null || norm === null) throw new Error("a letter stands on a norm of its association");
      const { clause, opinion, receivedOn, setAsideWhy } = letter;
      const answers = await listAnswersOfLetter(tx, letter.id);
      return { title: norm.title, clause, opinion, receivedOn, setAsideWhy, answers };
    });
    return answer ?? refuse("letter-receipt-unknown");
  },
});
