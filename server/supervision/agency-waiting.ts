import { type Actor, agenciesServed } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import type { ReadTx } from "../platform/database.ts";
import { listAssignmentsAt } from "../evaluation/agencies/assignment-store.ts";
import { listOwed } from "../evaluation/ratings/rating-store.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor };

/** What an agency has to deliver and to explain, and what of it the secretariat has to judge. */
export async function agencyWaiting({ tx, actor }: Reader): Promise<WaitingItem[]> {
  const own = agenciesServed(actor);
  const toDeliver = own.length === 0 ? [] : await listAssignmentsAt(tx, "assigned", own);
  const toExplain = await listOwed(tx, own);
  const toJudge = mayPerform(actor, "judge-delivery") ? await listAssignmentsAt(tx, "delivered", null) : [];
  return [
    ...toDeliver.map(({ title, dueOn, assignedOn }) => ({
      ...{ kind: "assignment-to-deliver" as const, title: waitingTitle("assignment-to-deliver", { name: title }) },
      ...{ matterPath: "/desk/own/agency", dueOn, since: assignedOn },
    })),
    ...toExplain.map(({ agencyId, assignmentId, title, askedOn }) => ({
      ...{ kind: "rating-to-explain" as const, title: waitingTitle("rating-to-explain", { name: title }) },
      ...{ matterPath: `/desk/own/agency/${agencyId}/${assignmentId}`, dueOn: null, since: askedOn },
    })),
    ...toJudge.map(({ title, subjectId, assignedOn, deliveredOn }) => ({
      ...{ kind: "delivery-to-judge" as const, title: waitingTitle("delivery-to-judge", { name: title }) },
      ...{ matterPath: `/desk/agencies/${subjectId}`, dueOn: null, since: deliveredOn ?? assignedOn },
    })),
  ];
}
