import { z } from "zod";
import type { NoticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { confirmationOf } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { addWorkingDays } from "@xinheng/domain/calendar.ts";
import { findMatterOfObligation } from "../../discipline/agreements/mediation-obligation-store.ts";
import { listSessionsAhead } from "../../discipline/mediation/mediation-session-store.ts";
import {
  findMediation,
  type KeptMediation,
  partiesOf as partiesIn,
} from "../../discipline/mediation/mediation-store.ts";
import type { KeptClock } from "../../platform/clock-store.ts";
import type { House } from "../../platform/house.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import { holdersOf, partiesOf, type Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** The steps of a mediation that its parties, its mediator and the secretariat are told of. */
export const mediationSteps = [
  ...(["request-mediation", "answer-mediation", "choose-mediator", "appoint-mediator", "recuse-mediator"] as const),
  ...(["call-mediation-session", "minute-mediation-session", "draft-mediation-agreement"] as const),
  ...(["sign-mediation-agreement", "record-mediation-performance", "answer-mediation-performance"] as const),
  ...(["propose-obligation-day", "answer-obligation-day", "note-obligation-overdue"] as const),
  ...(["agree-to-court-confirmation", "apply-for-court-confirmation", "record-court-ruling"] as const),
  ...(["note-court-time-over", "consent-to-mediation-record", "end-mediation", "note-mediation-overdue"] as const),
] as const;

/** What a step of a mediation is news of; null: the entry is of something else, or the matter is no more. */
export async function newsOfMediation(reporter: Reporter, entry: JournalRow): Promise<News | null> {
  if (!mediationSteps.some((step) => step === entry.operation)) return null;
  const { mediation } = z.object({ mediation: z.string() }).parse(entry.ids);
  const found = await findMediation(reporter.tx, mediation);
  if (found === null) return null;
  const isEnforceable = entry.operation === "end-mediation" && confirmationOf(found.applications) !== null;
  const kind = isEnforceable ? "mediation-enforceable" : "mediation-moved";
  const { persons, ...news } = await newsFor(reporter, found, { kind, event: entry.id });
  const staff = await holdersOf(reporter, ["secretary-general", "secretariat"], found.associationId);
  const others = (told: readonly string[]) => told.filter((accountId) => accountId !== entry.actor_id);
  // Nobody is told of what they did themselves; that a court's confirmation outlives the matter, both parties are.
  return { ...news, persons: [...(isEnforceable ? persons : others(persons)), ...others(staff)] };
}

/** Periods of mediations that are nearly over, for those who have to act in them; the secretariat is told of its clock. */
export async function newsOfMediationClocks(reporter: Reporter, clocks: readonly KeptClock[]): Promise<News[]> {
  const news: News[] = [];
  for (const { id: clockId, dueOn, matter, matterId } of clocks) {
    const id = matter === "mediation-obligation" ? await findMatterOfObligation(reporter.tx, matterId) : matterId;
    const isTheirs = matter === "mediation" || matter === "mediation-obligation";
    const found = isTheirs && id !== null ? await findMediation(reporter.tx, id) : null;
    if (found !== null)
      news.push(
        await newsFor(reporter, found, { kind: "mediation-near", event: `${clockId} ${dueOn} parties`, on: dueOn }),
      );
  }
  return news;
}

/** Sessions of today and the next working day. */
export async function newsOfMediationSessions(reporter: Reporter & { readonly house: House }): Promise<News[]> {
  const { tx, house, today } = reporter;
  const until = addWorkingDays(house.packs.calendar(), today, 1).on;
  const news: News[] = [];
  for (const { mediationId, number, heldOn } of await listSessionsAhead(tx, { from: today, until })) {
    const found = await findMediation(tx, mediationId);
    const event = `${mediationId} ${number} ${heldOn}`;
    if (found !== null) news.push(await newsFor(reporter, found, { kind: "mediation-near", event, on: heldOn }));
  }
  return news;
}

type About = { readonly kind: NoticeKind; readonly event: string; readonly on?: string };

/** For whoever speaks for its parties and for its mediator. */
async function newsFor(reporter: Reporter, matter: KeptMediation, { kind, event, on }: About): Promise<News> {
  const { associationId, mediatorAccount } = matter;
  const speakers = await Promise.all(partiesIn(matter).map((party) => partiesOf(reporter, party, associationId)));
  return {
    ...{ kind, associationId, event },
    about: { subjectId: matter.subjectId, mediationId: matter.id, ...(on === undefined ? {} : { on }) },
    persons: [...speakers.flat(), ...(mediatorAccount === null ? [] : [mediatorAccount])],
  };
}
