import { z } from "zod";
import { duesStandardView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { stopOrderClock } from "../order-clock.ts";
import { findPaper } from "../papers/paper-store.ts";
import { findStandardForUpdate, savePublication } from "./dues-standard-store.ts";
import { viewOneStandard } from "./view-standards.ts";

/** Enters how and when the members were told. Late stays late: the day is compared, nothing is hidden. */
export const publishDuesStandard = deed({
  name: "publish-dues-standard",
  method: "POST",
  path: "/dues-standards/{standardId}/publication",
  says: {
    zh: "登记会费标准向全体会员公布的日期和方式；逾期公布的，照实显示。",
    en: "Enters when and how the members were told of the standard; what was late is shown as late.",
  },
  params: z.object({ standardId: z.uuid() }),
  body: z.object({
    publishedOn: z.iso.date(),
    how: z.string().trim().min(2).max(200),
    paperId: z.uuid().nullable().default(null),
  }),
  reply: duesStandardView,
  refuses: [
    "dues-standard-not-found",
    "dues-standard-missing",
    "dues-published-already",
    "dues-publication-day-wrong",
    "paper-not-found",
  ],
  journals: ({ params }) => ({ ids: { duesStandard: params.standardId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const standard = await findStandardForUpdate(tx, params.standardId);
    if (standard === null) return refuse("dues-standard-not-found");
    if (standard.decidedOn === null) return refuse("dues-standard-missing", { year: standard.fromYear });
    if (standard.publishedOn !== null) return refuse("dues-published-already", { on: standard.publishedOn });
    if (body.publishedOn < standard.decidedOn || body.publishedOn > today)
      return refuse("dues-publication-day-wrong", { earliest: standard.decidedOn, latest: today });
    if (body.paperId !== null && (await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await savePublication(tx, standard.id, { on: body.publishedOn, how: body.how, paper: body.paperId });
    await stopOrderClock(tx, standard.id, "miss-dues-publication");
    return viewOneStandard(given, standard.id);
  },
});
