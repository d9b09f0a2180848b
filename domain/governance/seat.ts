import type { Day } from "../calendar.ts";
import type { CharterBody, CharterPost, CharterRules } from "../catalogue/charter-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** Somebody in a post, from a day. Holders are told apart by account where they have one, else by their printed name. */
export type HeldSeat = {
  readonly post: string;
  readonly ordinal: number;
  readonly holder: string;
  readonly accountId: string | null;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
};

type SeatCode = "seat-of-another-body" | "seats-all-filled" | "posts-exclude" | "terms-used-up";

/**
 * Whether a post may be given to somebody on a day: it belongs to the body, has a seat left, goes together with what the
 * person holds, and has not been held for more terms running than the charter allows.
 */
export function judgeSeat(
  rules: CharterRules,
  wanted: {
    readonly body: CharterBody;
    readonly post: CharterPost;
    readonly ordinal: number;
    readonly fromOn: Day;
  } & Pick<HeldSeat, "holder" | "accountId">,
  held: readonly HeldSeat[],
): Refusal<SeatCode> | null {
  const { body, post } = wanted;
  const named = { post: post.name, postEn: post.nameEn ?? post.name, article: post.article };
  if (post.body !== body.id) return refuse("seat-of-another-body", named);
  const now = held.filter((seat) => isHeldOn(seat, wanted.fromOn));
  if (now.filter((seat) => seat.post === post.id).length >= post.seats.most) {
    return refuse("seats-all-filled", { ...named, most: post.seats.most });
  }
  const own = held.filter((seat) => isSameHolder(seat, wanted));
  const clash = own.find((seat) => isHeldOn(seat, wanted.fromOn) && excludes(rules, post, seat.post));
  if (clash !== undefined) {
    const other = rules.posts.find(({ id }) => id === clash.post);
    return refuse("posts-exclude", {
      ...named,
      holder: wanted.holder,
      held: other?.name ?? clash.post,
      heldEn: other?.nameEn ?? clash.post,
    });
  }
  const terms = termsRunning(own, post.id, wanted.ordinal);
  if (post.termsMost !== undefined && terms >= post.termsMost) {
    return refuse("terms-used-up", { ...named, holder: wanted.holder, terms, most: post.termsMost });
  }
  return null;
}

export function isHeldOn({ fromOn, untilOn }: Pick<HeldSeat, "fromOn" | "untilOn">, on: Day): boolean {
  return fromOn <= on && (untilOn === null || on <= untilOn);
}

function isSameHolder(
  one: Pick<HeldSeat, "holder" | "accountId">,
  other: Pick<HeldSeat, "holder" | "accountId">,
): boolean {
  return one.accountId !== null && other.accountId !== null
    ? one.accountId === other.accountId
    : one.holder === other.holder;
}

/** Either post may say that it does not go together with the other. */
function excludes(rules: CharterRules, post: CharterPost, other: string): boolean {
  return (
    post.notTogetherWith.includes(other) ||
    (rules.posts.find(({ id }) => id === other)?.notTogetherWith.includes(post.id) ?? false)
  );
}

/** For how many terms without a break the holder had the post before this one. */
function termsRunning(own: readonly HeldSeat[], post: string, ordinal: number): number {
  const terms = new Set(own.filter((seat) => seat.post === post).map((seat) => seat.ordinal));
  let running = 0;
  while (terms.has(ordinal - 1 - running)) running++;
  return running;
}
