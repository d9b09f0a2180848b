import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { drawToken } from "../../access/secret-token.ts";
import { saveHandoverToken } from "../../platform/handovers/acknowledgement-store.ts";
import { findHandoverForUpdate } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";

/** Makes the link by which a recipient without an account acknowledges. Shown once; an earlier link stops working. */
export const issueHandoverLink = deed({
  name: "issue-handover-link",
  method: "POST",
  path: "/handovers/{handoverId}/link",
  says: {
    zh: "生成签收链接，发给接收方。链接只显示一次，再次生成则旧链接失效。",
    en: "Make the link by which the recipient acknowledges. It is shown once; making another voids the earlier one.",
  },
  params: z.object({ handoverId: z.uuid() }),
  body: z.object({ acknowledgeByOn: z.iso.date() }),
  reply: z.object({ handoverId: z.uuid(), link: z.url() }),
  refuses: ["handover-not-found", "handover-acknowledged", "acknowledge-day-past"],
  journals: ({ params }) => ({ ids: { handoverId: params.handoverId } }),
  async run({ tx, house, now, today, params, body }) {
    const found = await findHandoverForUpdate(tx, params.handoverId);
    if (found === null) return refuse("handover-not-found");
    const { at } = found.acknowledgement;
    if (at !== null) return refuse("handover-acknowledged", { on: dayOf(new Date(at)) });
    if (body.acknowledgeByOn < today)
      return refuse("acknowledge-day-past", { on: body.acknowledgeByOn, today: dayOf(now) });
    const token = drawToken();
    await saveHandoverToken(tx, found.id, { token, acknowledgeByOn: body.acknowledgeByOn });
    // Behind the #, where no server's log and no proxy sees it.
    return { handoverId: found.id, link: `${house.publicUrl()}/h#${token}` };
  },
});
