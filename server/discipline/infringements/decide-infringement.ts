import { lastDayOf } from "@xinheng/domain/calendar.ts";
import { findingFacts } from "@xinheng/domain/discipline/infringements/finding-facts.ts";
import { type Finding, foundParts, isIdentified } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { writtenDate } from "@xinheng/domain/official-date.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { issueInfringementDocument } from "./infringement-document.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementJournal,
  type InfringementMover,
  infringementParams,
  infringementPeriod,
} from "./infringement-step.ts";
import type { KeptInfringement } from "./infringement-store.ts";
import { fitInfringementPerson } from "./officer-conflicts.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

const operation = "decide-infringement";

/** Gives the finding, or what the second look finds, as a numbered document: founded, in part or not, and whose doing it was. */
export const decideInfringement = deed({
  name: "decide-infringement",
  method: "POST",
  path: "/infringements/{infringementId}/findings",
  says: {
    zh: "作出处理意见或者复核意见：成立、部分成立、不成立，写明事实、理由、认定的类型和责任职务或者接收方，编号出具处理意见书。",
    en: "Give the finding, or that of the second look: founded, in part or unfounded, with facts, reasons, the kind found and the office or receiver responsible, as a numbered document.",
  },
  params: infringementParams,
  body: foundParts,
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-responsible-missing",
    "infringement-person-not-found",
    "infringement-officer-conflict",
    "infringement-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: infringementJournal,
  async run(given) {
    const { actor, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, operation);
    if (isRefusal(held)) return held;
    const { kept } = held;
    if ((body.verdict === "unfounded") !== (body.responsible.length === 0))
      return refuse("infringement-responsible-missing");
    // What came to stand against the officer since they were entrusted with it counts as much.
    const fit = await fitInfringementPerson(given, kept, actor.id ?? "");
    if (isRefusal(fit)) return fit;
    const round = kept.stage === "second-look" ? 2 : 1;
    const rights = await rightsAfter(given, kept, round);
    if (isRefusal(rights)) return rights;
    const issued = await issueInfringementDocument(
      given,
      kept,
      { kind: "infringement-finding", operation },
      (association) => findingFacts({ association }, { complaint: kept, found: body, round, secondLook: rights }),
    );
    if (isRefusal(issued)) return issued;
    const about = kept.fromId !== null || isIdentified(kept) ? { subjectId: kept.fromId } : null;
    const finding: Finding = { ...body, ...issued, officerId: fit.accountId, about };
    const to =
      round === 1
        ? ({ stage: "found", change: { parts: { finding } } } as const)
        : ({ stage: "reviewed", change: { parts: { review: finding } } } as const);
    return (await enterInfringementStage(given, kept, to)) ?? viewInfringementAfter(given, kept.id);
  },
});

/** What the document tells of a second look. */
async function rightsAfter(mover: InfringementMover, kept: KeptInfringement, round: 1 | 2) {
  if (round === 2) return "本意见是复核意见，协会不再复核";
  const limit = await infringementPeriod(mover, kept, "second-look-asked");
  if (limit === null) return "不服本意见的，可以申请复核一次";
  if (isRefusal(limit)) return limit;
  const until = lastDayOf(mover.house.packs.calendar(), mover.today, limit.period).on;
  return `不服本意见的，可以在${writtenDate(until)}前（含当日）申请复核一次`;
}
