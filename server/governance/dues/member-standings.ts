import type { MemberStanding } from "@xinheng/domain/governance/dues/dues.ts";
import { isHeldOn } from "@xinheng/domain/governance/seat.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listRoll, type RollEntry } from "../../subjects/roll-store.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listSeats } from "../bodies/seat-store.ts";

/** A member of a day with the posts that those who speak for it hold. */
export type StandingMember = RollEntry & MemberStanding;

/**
 * Everybody on the roll of a day who is not yet among `known`. Two rows that turned out to be one subject owe once, and a
 * seat may name the subject a member was merged from or into.
 */
export async function memberStandings(
  tx: ReadTx,
  asked: { readonly associationId: string; readonly on: string; readonly known: ReadonlySet<string> },
): Promise<StandingMember[]> {
  const { on, known } = asked;
  const roll = await listRoll(tx, asked.associationId, on);
  const seats = (await listSeats(tx)).filter((seat) => seat.memberSubject !== null && isHeldOn(seat, on));
  const seated = seats.map(({ memberSubject }) => memberSubject ?? "");
  const ids = [...roll.map(({ subjectId }) => subjectId), ...seated, ...known];
  const standing = await findStanding(tx, ids);
  const rootOf = (id: string) => standing.get(id)?.id ?? id;
  const posts = Map.groupBy(seats, ({ memberSubject }) => rootOf(memberSubject ?? ""));
  const taken = new Set([...known].map(rootOf));
  return roll.flatMap((entry) => {
    const root = rootOf(entry.subjectId);
    if (taken.has(root)) return [];
    taken.add(root);
    return [{ ...entry, posts: (posts.get(root) ?? []).map(({ post }) => post) }];
  });
}
