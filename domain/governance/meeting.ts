import { addMonths, type Day } from "../calendar.ts";
import type { CharterBody } from "../catalogue/charter-entry.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Presence } from "./decision.ts";

/** A meeting is planned, called with its agenda, opened on its day, closed with its minutes; or it does not take place. */
export const meetingStages = ["draft", "called", "open", "closed", "cancelled"] as const;
export type MeetingStage = (typeof meetingStages)[number];

export const meetingMoves = {
  "edit-meeting": { from: ["draft"], to: "draft" },
  "call-meeting": { from: ["draft"], to: "called" },
  "open-meeting": { from: ["called"], to: "open" },
  "close-meeting": { from: ["open"], to: "closed" },
  "cancel-meeting": { from: ["draft", "called"], to: "cancelled" },
} as const satisfies Record<string, { readonly from: readonly MeetingStage[]; readonly to: MeetingStage }>;
export type MeetingMove = keyof typeof meetingMoves;

/** The stage after a move, or why it cannot be made from here. */
export function moveMeeting(stage: MeetingStage, move: MeetingMove): MeetingStage | Refusal<"meeting-stage-wrong"> {
  const { from, to } = meetingMoves[move];
  return from.some((one) => one === stage) ? to : refuse("meeting-stage-wrong", { stage });
}

export const presences = ["away", "in-room", "online", "proxy"] as const;
export type PresenceKind = (typeof presences)[number];

/** One who is entitled to take part, and how. A proxy's holder speaks for one who is away. */
export type Attendee = { readonly id: string; readonly presence: PresenceKind; readonly proxyHolder: string | null };

/**
 * The heads for one item. Who stands aside is neither entitled nor present for it, unless the charter counts him; and whom he
 * would speak for is not spoken for, since a proxy carried by one with an interest would vote by that interest.
 */
export function presenceFor(
  attendees: readonly Attendee[],
  recused: ReadonlySet<string>,
  countsRecused: boolean,
): Presence {
  const inRoom = attendees.filter(({ presence }) => presence === "in-room" || presence === "online");
  const aside = inRoom.filter(({ id }) => recused.has(id)).length;
  const byProxy = attendees.filter(
    ({ id, presence, proxyHolder }) =>
      presence === "proxy" && proxyHolder !== null && !recused.has(proxyHolder) && !recused.has(id),
  ).length;
  const all = attendees.filter(({ id }) => recused.has(id)).length;
  return countsRecused
    ? { entitled: attendees.length, inRoom: inRoom.length, byProxy, asideCounted: aside }
    : { entitled: attendees.length - all, inRoom: inRoom.length - aside, byProxy, asideCounted: 0 };
}

/** Whether somebody may be spoken for by another: present himself, and within what the charter lets one speak for. */
export function judgeProxy(
  attendees: readonly Attendee[],
  proxy: { readonly from: string; readonly holder: string; readonly heldMost: number; readonly article: string },
): Refusal<"proxy-holder-away" | "proxies-too-many" | "proxies-not-allowed"> | null {
  if (proxy.heldMost === 0) return refuse("proxies-not-allowed", { article: proxy.article });
  const holder = attendees.find(({ id }) => id === proxy.holder);
  if (
    holder === undefined ||
    holder.id === proxy.from ||
    (holder.presence !== "in-room" && holder.presence !== "online")
  ) {
    return refuse("proxy-holder-away");
  }
  const held = attendees.filter(({ id, proxyHolder }) => proxyHolder === holder.id && id !== proxy.from).length;
  return held >= proxy.heldMost ? refuse("proxies-too-many", { most: proxy.heldMost, article: proxy.article }) : null;
}

/** A count as one person took it. `issued` papers were handed out; more that come back make the ballot void. */
export type Tally = {
  readonly counter: string;
  /** The account of the person who entered it; null where no person did, or where it was not kept. */
  readonly by: string | null;
  readonly method: "show" | "roll-call" | "paper";
  readonly issued: number;
  readonly yes: number;
  readonly no: number;
  readonly abstained: number;
  readonly invalid: number;
};

/**
 * The count of an item out of its tallies: papers are counted by two people apart, each under an account of their own, and
 * only where both say the same is it one; more papers than were handed out are void. A show of hands and a roll call are
 * counted once.
 */
export function agreedCount(
  tallies: readonly Tally[],
): Tally | Refusal<"votes-not-counted" | "counters-missing" | "counters-differ" | "papers-exceed-issued"> {
  const [first] = tallies;
  if (first === undefined) return refuse("votes-not-counted");
  if (first.method !== "paper") return first;
  const people = new Set(tallies.flatMap(({ by }) => (by === null ? [] : [by])));
  if (people.size < 2) return refuse("counters-missing");
  const differ = (["issued", "yes", "no", "abstained", "invalid"] as const).some((key) =>
    tallies.some((one) => one[key] !== first[key]),
  );
  if (differ) return refuse("counters-differ", { counters: tallies.map(({ counter }) => counter).join("、") });
  const returned = first.yes + first.no + first.abstained + first.invalid;
  return returned > first.issued ? refuse("papers-exceed-issued", { returned, issued: first.issued }) : first;
}

/**
 * Why somebody may not enter a count of papers: two counts by one person are not two, and a count under another's name would
 * take the place of what that one found. Who counted before counts anew under the same name.
 */
export function judgeCounter(
  tallies: readonly Pick<Tally, "counter" | "by" | "method">[],
  wanted: { readonly counter: string; readonly by: string },
): Refusal<"counter-not-apart" | "counter-name-taken"> | null {
  const papers = tallies.filter(({ method }) => method === "paper");
  const own = papers.find(({ by, counter }) => by === wanted.by && counter !== wanted.counter);
  if (own !== undefined) return refuse("counter-not-apart", { counter: own.counter });
  const taken = papers.some(({ by, counter }) => by !== wanted.by && counter === wanted.counter);
  return taken ? refuse("counter-name-taken", { counter: wanted.counter }) : null;
}

/** Whether figures may be shown: papers are counted apart, so no count of them before there are two. */
export function areFiguresOpen(tallies: readonly Pick<Tally, "method">[]): boolean {
  return tallies.length > 1 || tallies.every(({ method }) => method !== "paper");
}

/** What a body's meetings of one calendar year say of integrity work: the first day it met or will meet, and whether it is on an agenda. */
export type IntegrityYear = { readonly firstHeldOn: Day; readonly integrity: boolean };

/**
 * Since when a body waits for integrity work on an agenda of this calendar year, or null where it need not or has had it:
 * a body that met without it since that meeting, one that did not meet since the months before the year's end that the rule names.
 */
export function integrityMissingSince(
  rule: Pick<RuleOf<"integrity-agenda">, "bodies" | "remindMonthsBefore">,
  body: CharterBody["kind"],
  year: IntegrityYear | undefined,
  today: Day,
): Day | null {
  if (!rule.bodies.includes(body) || year?.integrity === true) return null;
  if (year !== undefined) return year.firstHeldOn;
  const since = addMonths(`${today.slice(0, 4)}-12-31`, -rule.remindMonthsBefore);
  return today < since ? null : since;
}
