import { openTo } from "@xinheng/domain/access/permission.ts";
import type { CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import {
  areFiguresOpen,
  integrityMissingSince,
  meetingMoves,
  presenceFor,
  type Tally,
} from "@xinheng/domain/governance/meeting.ts";
import type { MeetingSummary, MeetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { articleOf } from "@xinheng/domain/governance/party.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { leastFor, reaches, sayShare, shareOf } from "@xinheng/domain/share.ts";
import { listSeats } from "../bodies/seat-store.ts";
import type { CharterReader } from "../charters/view-charter.ts";
import { type KeptResolution, listResolutionsOf } from "../resolution-store.ts";
import { ruleHere } from "../rule-here.ts";
import {
  type KeptItem,
  listAgenda,
  listRecusals,
  listRollCalls,
  listTallies,
  type Recusal,
} from "./agenda-item-store.ts";
import { type KeptAttendee, listAttendees } from "./attendee-store.ts";
import { charterOf } from "./meeting-room.ts";
import { type KeptMeeting, listIntegrityYears } from "./meeting-store.ts";
import { listMinutesCorrections } from "./minutes-correction-store.ts";
import { viewResolution } from "./view-resolution.ts";

export function summariseMeeting(meeting: KeptMeeting, rules: CharterRules): MeetingSummary {
  const { id, title, body, extraordinary, means, place, heldOn, beginsAt, stage, calledOn } = meeting;
  const of = rules.bodies.find((one) => one.id === body);
  const named = { bodyName: of?.name ?? body, bodyNameEn: of?.nameEn ?? null };
  const document = meeting.minutesDocument;
  return { id, title, body, ...named, extraordinary, means, place, heldOn, beginsAt, stage, calledOn, document };
}

type Loaded = {
  readonly attendees: readonly KeptAttendee[];
  readonly recusals: readonly Recusal[];
  readonly rollCalls: Awaited<ReturnType<typeof listRollCalls>>;
  readonly tallies: Awaited<ReturnType<typeof listTallies>>;
  readonly resolutions: readonly KeptResolution[];
};

/** A meeting whole, for whoever may read it. */
export async function viewMeeting(
  reader: CharterReader,
  meeting: KeptMeeting,
): Promise<MeetingView | Refusal<"charter-missing">> {
  const { tx, actor, today } = reader;
  const charter = await charterOf(tx, meeting, today);
  if (isRefusal(charter)) return charter;
  const loaded: Loaded = {
    attendees: await listAttendees(tx, meeting.id),
    recusals: await listRecusals(tx, meeting.id),
    rollCalls: await listRollCalls(tx, meeting.id),
    tallies: await listTallies(tx, meeting.id),
    resolutions: await listResolutionsOf(tx, meeting.id),
  };
  const posts = await postNames(reader, charter.rules);
  const names = new Map(loaded.attendees.map(({ id, name }) => [id, name]));
  const agenda = await listAgenda(tx, meeting.id);
  return {
    ...summariseMeeting(meeting, charter.rules),
    charter: meeting.charterId === null ? null : { id: charter.id, version: charter.version },
    chair: meeting.chair,
    recorder: meeting.recorder,
    party: meeting.partyPresence === null ? null : { presence: meeting.partyPresence, note: meeting.partyNote },
    minutes: meeting.minutes,
    corrections: meeting.minutesDocument === null ? [] : await listMinutesCorrections(tx, meeting.id),
    cancelledWhy: meeting.cancelledWhy,
    attendance: attendanceOf(meeting, charter.rules, loaded.attendees),
    attendees: loaded.attendees.map((one) => ({
      id: one.id,
      name: one.name,
      post: one.seatId === null ? null : (posts.get(one.seatId) ?? null),
      presence: one.presence,
      proxyHolder: one.proxyHolder === null ? null : { id: one.proxyHolder, name: names.get(one.proxyHolder) ?? "" },
      proxyPaper: one.proxyPaper,
      notifiedHow: one.notifiedHow,
    })),
    agenda: agenda.map((item) => viewItem(reader, { meeting, rules: charter.rules, names }, item, loaded)),
    warnings: await warningsOf(reader, charter.rules, meeting, agenda),
    can: openTo(actor, movesOf(meeting)),
  };
}

function movesOf(meeting: KeptMeeting): MeetingView["can"] {
  const moves = (["edit-meeting", "call-meeting", "cancel-meeting", "open-meeting", "close-meeting"] as const).filter(
    (move) => meetingMoves[move].from.some((stage) => stage === meeting.stage),
  );
  const signing: MeetingView["can"] =
    meeting.stage === "called" || meeting.stage === "open" ? ["sign-in-attendee"] : [];
  const minutes: MeetingView["can"] =
    meeting.stage === "closed" ? [meeting.minutesDocument === null ? "issue-minutes" : "correct-minutes"] : [];
  return [...moves, ...signing, ...minutes];
}

async function postNames({ tx }: CharterReader, rules: CharterRules): Promise<Map<string, string>> {
  const seats = await listSeats(tx);
  return new Map(seats.map(({ id, post }) => [id, rules.posts.find((one) => one.id === post)?.name ?? post]));
}

function attendanceOf(
  meeting: KeptMeeting,
  rules: CharterRules,
  attendees: readonly KeptAttendee[],
): MeetingView["attendance"] {
  const body = rules.bodies.find(({ id }) => id === meeting.body);
  const heads = presenceFor(attendees, new Set(), false);
  const present = heads.inRoom + (body !== undefined && body.proxies.heldMost > 0 ? heads.byProxy : 0);
  if (body === undefined)
    return { entitled: heads.entitled, present, needed: null, share: null, quorate: false, proxiesMost: 0 };
  const quorum = shareOf(body.quorum);
  return {
    entitled: heads.entitled,
    present,
    needed: heads.entitled === 0 ? null : leastFor(quorum, heads.entitled),
    share: sayShare(quorum),
    quorate: reaches(quorum, present, heads.entitled),
    proxiesMost: body.proxies.heldMost,
  };
}

type Within = {
  readonly meeting: KeptMeeting;
  readonly rules: CharterRules;
  readonly names: ReadonlyMap<string, string>;
};

function viewItem(
  reader: CharterReader,
  { meeting, rules, names }: Within,
  item: KeptItem,
  loaded: Loaded,
): MeetingView["agenda"][number] {
  const kind = rules.resolutions.find(({ id }) => id === item.resolution);
  const outcome = loaded.resolutions.find(({ itemId }) => itemId === item.id) ?? null;
  const nameOf = (id: string) => names.get(id) ?? "";
  return {
    id: item.id,
    position: item.position,
    title: item.title,
    resolution:
      item.resolution === null
        ? null
        : {
            kind: item.resolution,
            name: kind?.name ?? item.resolution,
            nameEn: kind?.nameEn ?? null,
            article: kind?.article ?? "",
          },
    proposal: item.proposal,
    ballot: item.ballot,
    matter: item.matter,
    integrity: item.integrity,
    papers: [...item.papers],
    recusals: loaded.recusals
      .filter(({ itemId }) => itemId === item.id)
      .map(({ attendeeId, reason }) => ({ attendeeId, name: nameOf(attendeeId), reason })),
    rollCall: loaded.rollCalls
      .filter(({ itemId }) => itemId === item.id)
      .map(({ attendeeId, vote }) => ({ attendeeId, name: nameOf(attendeeId), vote })),
    tallies: viewTallies(loaded.tallies.filter(({ itemId }) => itemId === item.id)),
    withdrawn: item.withdrawnWhy,
    outcome: outcome === null ? null : viewResolution(outcome, { title: meeting.title, rules }),
    can: outcome !== null || item.withdrawnWhy !== null ? [] : openTo(reader.actor, itemMoves(meeting, item)),
  };
}

function viewTallies(tallies: readonly Tally[]): MeetingView["agenda"][number]["tallies"] {
  const open = areFiguresOpen(tallies);
  return tallies.map(({ counter, method, issued, yes, no, abstained, invalid }) => ({
    counter,
    method,
    figures: open ? { issued, yes, no, abstained, invalid } : null,
  }));
}

function itemMoves(meeting: KeptMeeting, item: KeptItem): MeetingView["agenda"][number]["can"] {
  const aside: MeetingView["agenda"][number]["can"] =
    meeting.stage === "called" || meeting.stage === "open" ? ["declare-interest"] : [];
  if (meeting.stage !== "open") return aside;
  if (item.resolution === null) return ["withdraw-item"];
  const votes: MeetingView["agenda"][number]["can"] =
    item.ballot === "open" ? ["record-votes", "count-votes"] : ["count-votes"];
  return [...aside, ...votes, "declare-resolution", "withdraw-item"];
}

/** What whoever prepares the meeting should know in time; none of it stops anything. */
async function warningsOf(
  reader: CharterReader,
  rules: CharterRules,
  meeting: KeptMeeting,
  agenda: readonly KeptItem[],
): Promise<MeetingView["warnings"]> {
  if (meeting.stage === "closed" || meeting.stage === "cancelled") return [];
  const rule = await ruleHere(reader, "integrity-agenda");
  const body = rules.bodies.find(({ id }) => id === meeting.body);
  if (isRefusal(rule) || body === undefined) return [];
  const year = Number(meeting.heldOn.slice(0, 4));
  const others = (await listIntegrityYears(reader.tx, year)).get(meeting.body);
  const own = agenda.some(({ integrity, withdrawnWhy }) => integrity && withdrawnWhy === null);
  const all = { firstHeldOn: others?.firstHeldOn ?? meeting.heldOn, integrity: own || others?.integrity === true };
  if (integrityMissingSince(rule, body.kind, all, reader.today) === null) return [];
  const source = articleOf(rule);
  return [
    {
      zh: `${String(year)}年本机构的会议还没有诚信自律议题，每年至少列入一次（${source}）。`,
      en: `No meeting of this body in ${String(year)} has integrity work on its agenda; it belongs there once a year (${source}).`,
    },
  ];
}
