import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { agencyName } from "../agencies/entry-agencies.ts";
import type { ModelReader } from "../found-model.ts";
import { changeEntry } from "../rounds/entry-store.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { entryParams, entryStep, type HeldEntry } from "../rounds/round-step.ts";
import { viewEntry } from "../rounds/view-entry.ts";
import { isRatedTwice, listStandingAssignments, readSettling, settleIndicator, settlingOf } from "./settling.ts";

/** An application is to be rated by a second agency, be it after the first is done; or, while only one is at it, not after all. */
export const orderSecondRating = deed({
  name: "order-second-rating",
  method: "POST",
  path: "/evaluation-entries/{entryId}/second-rating",
  says: {
    zh: "要求一份申请由两家机构分别评分（双评级；首家评完后要求的即为再评级），或者在第二家接受委托之前取消，均写明理由。",
    en: "Has an application rated by two agencies, each apart, also once the first is done; or lifts that before a second is at it; with the reason.",
  },
  params: entryParams,
  body: z.object({ wanted: z.boolean(), reason: z.string().trim().min(2).max(500) }),
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-nothing-for-agencies",
    "second-rating-ordered",
    "second-rating-nothing",
    "second-rating-begun",
    "second-rating-unfit",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, second: reply.ratings?.how ?? "" },
  }),
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await entryStep(tx, params, "order-second-rating");
    if (isRefusal(held)) return held;
    const bar = body.wanted ? await judgeOrder(given, held) : await judgeLift(given, held);
    if (bar !== null) return bar;
    const how = body.wanted ? ("chosen" as const) : ("lifted" as const);
    await changeEntry(tx, held.entry, { second: { how, why: body.reason, on: today } });
    return viewEntry(given, held.entry.id);
  },
});

/** The first, if it is done, settled each indicator among its own people: with others' marks in it nothing could be compared. */
async function judgeOrder(
  given: ModelReader,
  { entry, round }: HeldEntry,
): Promise<Refusal<"second-rating-ordered" | "evaluation-nothing-for-agencies" | "second-rating-unfit"> | null> {
  if (isRatedTwice(entry)) return refuse("second-rating-ordered");
  const { content } = await modelOfRound(given, round);
  const left = peopleIndicators(content).filter(({ scoring }) => scoring.scorers === "agency");
  if (left.length === 0) return refuse("evaluation-nothing-for-agencies");
  const [first] = await listStandingAssignments(given.tx, entry.id);
  if (first?.stage !== "accepted") return null;
  const settling = await readSettling(given.tx, { ...entry, second: { how: "chosen", why: "", on: given.today } });
  const open = left.find((one) => !settleIndicator(one, settlingOf(settling, first.id)).settled);
  return open === undefined
    ? null
    : refuse("second-rating-unfit", { agency: await agencyName(given.tx, first.subjectId), indicator: open.name });
}

async function judgeLift(
  { tx }: ModelReader,
  { entry }: HeldEntry,
): Promise<Refusal<"second-rating-nothing" | "second-rating-begun"> | null> {
  if (!isRatedTwice(entry)) return refuse("second-rating-nothing");
  return (await listStandingAssignments(tx, entry.id)).length > 1 ? refuse("second-rating-begun") : null;
}
