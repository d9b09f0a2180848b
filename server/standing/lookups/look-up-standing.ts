import { z } from "zod";
import { businessPoint } from "@xinheng/domain/catalogue/measure-entry.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { standingView } from "@xinheng/domain/standing/standing-view.ts";
import { readCreditCode } from "@xinheng/domain/subjects/credit-code.ts";
import { deed } from "../../platform/operation.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findClaims } from "../../subjects/subject-store.ts";
import { answerLookups, noteLookups } from "./answer-lookups.ts";

/**
 * What a business point asks before it decides: green channel, normal or restricted, with reasons and basis. The look stands
 * in the subject's own access log; under a key the answer is noted as handed out.
 */
export const lookUpStanding = deed({
  name: "look-up-standing",
  method: "POST",
  path: "/standing/lookups",
  says: {
    zh: "办理环节查询：一个单位是绿色通道、正常还是受限，附理由和依据。查询有记录，本单位可以看到。",
    en: "Ask at a business point whether an organisation has the green channel, is normal or restricted, with reasons and basis. The look is recorded where the subject sees it.",
  },
  body: z.object({
    code: z.string().trim().min(1).max(40).optional(),
    subjectId: z.uuid().optional(),
    point: businessPoint,
    purpose: z.string().trim().min(2).max(200),
  }),
  reply: standingView,
  refuses: ["lookup-asks-nobody", "subject-not-found", "lookup-of-person"],
  journals: ({ reply }) => ({
    subjects: [reply.subjectId],
    ids: { point: reply.point, verdict: reply.verdict },
    editions: reply.editions,
  }),
  handsOut: ({ body, reply }) => ({
    items: [{ subjectId: reply.subjectId, recordId: null }],
    parameters: { point: body.point, verdict: reply.verdict },
    purpose: body.purpose,
  }),
  async run(given) {
    const { tx, actor, body } = given;
    const subjectId = await askedFor(tx, body);
    if (isRefusal(subjectId)) return subjectId;
    const office = officeFor(actor, "look-up-standing") ?? "";
    const [answer] = await answerLookups({ ...given, office }, [subjectId], body.point);
    if (answer === undefined || answer === null) return refuse("subject-not-found");
    if (isRefusal(answer)) return answer;
    await noteLookups({ ...given, office }, [answer], { purpose: body.purpose, batchId: null });
    return answer;
  },
});

async function askedFor(
  tx: ReadTx,
  asked: { readonly code?: string | undefined; readonly subjectId?: string | undefined },
): Promise<string | Refusal<"lookup-asks-nobody" | "subject-not-found">> {
  if (asked.subjectId !== undefined) return asked.subjectId;
  if (asked.code === undefined) return refuse("lookup-asks-nobody");
  const read = readCreditCode(asked.code);
  const code = isRefusal(read) ? asked.code : read.code;
  return (await findClaims(tx, [code])).get(code) ?? refuse("subject-not-found");
}
