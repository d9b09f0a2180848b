import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endOpenPractice, findOpenPractice } from "./practice-store.ts";

/** A practice ends on a day; the row stays and says until when. */
export const endPractice = deed({
  name: "end-practice",
  method: "POST",
  path: "/practitioners/{subjectId}/practices/{practiceId}/end",
  says: { zh: "结束一条执业关系，写明截止日。", en: "End a practice, with its last day." },
  params: z.object({ subjectId: z.uuid(), practiceId: z.uuid() }),
  body: z.object({ untilOn: z.iso.date() }),
  reply: z.object({ practiceId: z.uuid(), untilOn: z.iso.date() }),
  refuses: ["practice-not-found", "practice-days-wrong"],
  journals: ({ params: { subjectId, practiceId } }) => ({ subjects: [subjectId], ids: { practiceId } }),
  async run({ tx, today, params: { subjectId, practiceId }, body: { untilOn } }) {
    const found = await findOpenPractice(tx, subjectId, practiceId);
    if (found === null) return refuse("practice-not-found");
    if (untilOn < found.sinceOn || untilOn > today)
      return refuse("practice-days-wrong", { since: found.sinceOn, until: untilOn, today });
    await endOpenPractice(tx, subjectId, practiceId, untilOn);
    return { practiceId, untilOn };
  },
});
