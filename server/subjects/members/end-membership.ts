import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listOwnMemberships, lockRoll, saveLeaving } from "../member-store.ts";

/** Ends a membership on a day, with its reason. The row stays on the roll. */
export const endMembership = deed({
  name: "end-membership",
  method: "DELETE",
  path: "/members/{memberId}",
  says: {
    zh: "办理退会，写明日期和原因；会籍记录保留",
    en: "End a membership on a day, with the reason; it stays on the roll",
  },
  params: z.object({ memberId: z.uuid() }),
  body: z.object({ leftOn: z.iso.date(), reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ memberId: z.uuid(), leftOn: z.iso.date() }),
  refuses: ["member-not-found", "member-left-in-future", "member-left-before-joining"],
  journals: ({ params: { memberId } }) => ({ subjects: [memberId] }),
  async run({ tx, actor, now, today, params: { memberId }, body: { leftOn, reason } }) {
    const associationId = ownAssociation(actor);
    await lockRoll(tx, associationId);
    const held = await listOwnMemberships(tx, memberId);
    const open = held.find((one) => one.memberId === memberId && one.leftOn === null);
    if (open === undefined) return refuse("member-not-found");
    if (leftOn > today) return refuse("member-left-in-future", { on: leftOn, today });
    if (leftOn < open.joinedOn) return refuse("member-left-before-joining", { on: open.joinedOn });
    await saveLeaving(tx, open, { associationId, leftOn, reason, at: now, by: actor.id });
    return { memberId, leftOn };
  },
});
