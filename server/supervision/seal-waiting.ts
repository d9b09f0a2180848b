import type { Actor } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { judgeKeeping } from "../access/seals/judge-keeping.ts";
import { listKeptSeals } from "../access/seals/seal-store.ts";
import { listKeptSealUses } from "../access/seals/seal-use-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { dayOf } from "../platform/time.ts";

const most = 100;

/** Documents that wait for a seal, told to its keeper alone. */
export async function sealWaiting({
  tx,
  actor,
}: {
  readonly tx: ReadTx;
  readonly actor: Actor;
}): Promise<WaitingItem[]> {
  if (!mayPerform(actor, "apply-seal")) return [];
  const own = (await listKeptSeals(tx)).filter((seal) => judgeKeeping(actor, seal) === null).map(({ id }) => id);
  if (own.length === 0) return [];
  const waiting = await listKeptSealUses(tx, { state: "waiting", before: undefined, limit: most });
  const theirs = waiting.filter(({ sealId }) => own.includes(sealId));
  const earliest = theirs.at(-1);
  if (earliest === undefined) return [];
  const count = theirs.length;
  const [kind, since] = ["seals-to-apply", dayOf(earliest.asked.at)] as const;
  return [{ kind, title: waitingTitle(kind, { count }), matterPath: "/desk/seals", dueOn: null, since, count }];
}
