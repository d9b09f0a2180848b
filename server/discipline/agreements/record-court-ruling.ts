import { z } from "zod";
import { courtOutcome, judgeOutcome } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdMediation, mediationJournal, mediationParams, paperFault } from "../mediation/mediation-step.ts";
import { changeMediation } from "../mediation/mediation-store.ts";

/** What became of the application: confirmed or dismissed by a ruling, which lies among the papers with its hash, or withdrawn. */
export const recordCourtRuling = deed({
  name: "record-court-ruling",
  method: "POST",
  path: "/mediations/{mediationId}/court-ruling",
  says: {
    zh: "登记司法确认的结果：裁定确认、裁定驳回（附裁定书）或者撤回，写明日期、案号。",
    en: "Write down what became of the application: confirmed or dismissed, with the ruling, or withdrawn; with day and case number.",
  },
  params: mediationParams,
  body: z.object({
    outcome: courtOutcome,
    decidedOn: z.iso.date(),
    /** Left out: as it was given with the application. */
    caseNumber: z.string().trim().max(100).default(""),
    paper: z.uuid().nullable().default(null),
  }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-paper-not-found",
    "court-not-applied",
    "court-day-wrong",
    "court-ruling-missing",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "record-court-ruling");
    if (isRefusal(held)) return held;
    const { kept, role: by } = held;
    const { outcome, decidedOn, paper } = body;
    const shut =
      (await paperFault(tx, kept, paper)) ??
      judgeOutcome(kept.applications, { outcome, decidedOn, ruling: paper !== null, today });
    if (shut !== null) return shut;
    const applications = kept.applications.map((one, place) =>
      place < kept.applications.length - 1
        ? one
        : {
            ...one,
            caseNumber: body.caseNumber === "" ? one.caseNumber : body.caseNumber,
            outcome: { outcome, decidedOn, paper, by, enteredOn: today },
          },
    );
    await changeMediation(tx, kept, { applications });
    return { mediationId: kept.id };
  },
});
