import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findMediator, strikeFromRoll } from "./mediator-store.ts";

/** Takes somebody off the roll; what they mediate now goes on until they stand aside. */
export const strikeMediator = deed({
  name: "strike-mediator",
  method: "DELETE",
  path: "/mediators/{mediatorId}",
  says: {
    zh: "移出调解员名册；正在调解的继续办完，或者另行回避。",
    en: "Take somebody off the roll of mediators; what they mediate now goes on.",
  },
  params: z.object({ mediatorId: z.uuid() }),
  reply: z.object({ mediatorId: z.uuid() }),
  refuses: ["mediator-not-found"],
  journals: ({ params }) => ({ ids: { mediator: params.mediatorId } }),
  async run({ tx, today, params }) {
    const mediator = await findMediator(tx, params.mediatorId);
    if (mediator === null || mediator.struckOn !== null) return refuse("mediator-not-found");
    await strikeFromRoll(tx, mediator.id, today);
    return { mediatorId: mediator.id };
  },
});
