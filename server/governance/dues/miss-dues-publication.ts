import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findStandardForUpdate, noteMissedPublication } from "./dues-standard-store.ts";

/** The last day to tell the members is over without it: noted with its day, and waits on the desk until it is done. */
export const missDuesPublication = deed({
  name: "miss-dues-publication",
  method: "POST",
  path: "/dues-standards/{standardId}/missed-publication",
  says: {
    zh: "会费标准逾期未向会员公布，记明并列入待办（由程序自动进行）",
    en: "Notes that the members were not told of the dues in time (done by the clock)",
  },
  params: z.object({ standardId: z.uuid() }),
  reply: z.object({ missedOn: z.iso.date() }),
  refuses: ["dues-standard-not-found", "dues-published-already"],
  journals: ({ params }) => ({ ids: { duesStandard: params.standardId } }),
  async run({ tx, today, params }) {
    const standard = await findStandardForUpdate(tx, params.standardId);
    if (standard === null) return refuse("dues-standard-not-found");
    if (standard.publishedOn !== null) return refuse("dues-published-already", { on: standard.publishedOn });
    await noteMissedPublication(tx, standard.id, today);
    return { missedOn: today };
  },
});
