import { z } from "zod";
import { deed } from "../../platform/operation.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { forgetSalts, isSaltLeft } from "./result-store.ts";

/** When a record is gone, what linked it to a signed result goes too: its digest alone says nothing. */
export const forgetResultSalts = deed({
  name: "forget-result-salts",
  method: "POST",
  path: "/evaluation-results/forgotten",
  says: {
    zh: "记录删除后，删除复算文件中与它对应的盐值（由程序自动进行）",
    en: "Forgets the salts of records that are gone from results (done by the program itself)",
  },
  body: z.object({}),
  reply: z.object({ subjects: z.array(z.uuid()), forgotten: z.int() }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: reply.subjects, ids: { forgotten: reply.forgotten } }),
  async run({ tx }) {
    const { subjects, forgotten } = await forgetSalts(tx);
    return { subjects: [...subjects], forgotten };
  },
});

export const dailyForgetting: DailyDeed = { operation: forgetResultSalts, isOwed: ({ tx }) => isSaltLeft(tx) };
