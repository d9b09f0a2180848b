import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { memberKind, memberNumber } from "@xinheng/domain/subjects/members/member-view.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { findByNumber, listOwnMemberships, lockRoll, saveMembers } from "../member-store.ts";
import { findSubject } from "../subject-store.ts";

const body = z.object({
  subjectId: z.uuid(),
  number: memberNumber,
  kind: memberKind.default("unit"),
  joinedOn: z.iso.date(),
});

/** Admits a subject, also one that was a member before: each membership is a row of its own. */
export const admitMember = deed({
  name: "admit-member",
  method: "POST",
  path: "/members",
  says: {
    zh: "吸收一名会员；退会后再次入会也用它，各次会籍分别保留",
    en: "Admit a member, also one that left before; each membership is kept",
  },
  body,
  reply: z.object({ memberId: z.uuid(), again: z.boolean() }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "member-known",
    "member-number-taken",
    "member-joined-in-future",
    "member-joined-before-leaving",
  ],
  journals: ({ reply: { memberId } }) => ({ subjects: [memberId] }),
  async run({ tx, actor, today, body: asked }) {
    const associationId = ownAssociation(actor);
    if (asked.joinedOn > today) return refuse("member-joined-in-future", { on: asked.joinedOn, today });
    await lockRoll(tx, associationId);
    const subject = await findSubject(tx, asked.subjectId);
    if (subject === null) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const earlier = await judge(tx, asked);
    if (isRefusal(earlier)) return earlier;
    await saveMembers(tx, [{ ...asked, associationId }]);
    return { memberId: subject.id, again: earlier > 0 };
  },
});

/** How many memberships it had before. */
async function judge(
  tx: Tx,
  { subjectId, number, joinedOn }: z.output<typeof body>,
): Promise<number | Refusal<"member-known" | "member-number-taken" | "member-joined-before-leaving">> {
  const held = await listOwnMemberships(tx, subjectId);
  const open = held.find(({ leftOn }) => leftOn === null);
  if (open !== undefined) return refuse("member-known", { number: open.number, on: open.joinedOn });
  if ((await findByNumber(tx, number)) !== null) return refuse("member-number-taken", { number });
  const overlapping = held.find(({ leftOn }) => leftOn !== null && joinedOn <= leftOn);
  return overlapping === undefined
    ? held.length
    : refuse("member-joined-before-leaving", { on: overlapping.leftOn ?? "" });
}
