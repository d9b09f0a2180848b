import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endSeat } from "./seat-store.ts";

export const vacateSeat = deed({
  name: "vacate-seat",
  method: "POST",
  path: "/seats/{seatId}/end",
  says: { zh: "登记一人离任，写明最后一天和理由。", en: "Ends a seat on its last day, with the reason." },
  params: z.object({ seatId: z.uuid() }),
  body: z.object({ lastOn: z.iso.date(), reason: z.string().trim().min(2).max(300) }),
  reply: z.object({ seatId: z.uuid(), untilOn: z.iso.date() }),
  refuses: ["seat-not-found"],
  journals: ({ params, reply }) => ({ ids: { seat: params.seatId, untilOn: reply.untilOn } }),
  async run({ tx, params, body }) {
    const ended = await endSeat(tx, params.seatId, { on: body.lastOn, reason: body.reason });
    return ended ? { seatId: params.seatId, untilOn: body.lastOn } : refuse("seat-not-found");
  },
});
