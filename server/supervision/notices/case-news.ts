import { z } from "zod";
import { addWorkingDays } from "@xinheng/domain/calendar.ts";
import { caseRole } from "@xinheng/domain/discipline/cases/case.ts";
import { caseDutyOf } from "@xinheng/domain/discipline/cases/case-duty.ts";
import type { NoticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { findCase, type KeptCase, listHearingsAhead } from "../../discipline/cases/case-store.ts";
import type { KeptClock } from "../../platform/clock-store.ts";
import type { House } from "../../platform/house.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import { holdersOf, partiesOf, type Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** The steps of a case that the member, who handles it and the secretariat are told of. */
export const caseSteps = [
  ...(["assign-case-investigator", "recuse-from-case", "issue-case-notice", "serve-case-document"] as const),
  ...(["acknowledge-case-document", "state-in-case", "call-case-hearing", "minute-case-hearing"] as const),
  ...(["decide-case", "appeal-case", "decide-case-appeal", "execute-case-sanction", "close-case"] as const),
  ...(["withdraw-case-publication", "note-case-overdue"] as const),
] as const;

/** Of these the member is not told: they may have been done before it knew of the case. */
const ownToHandlers: readonly string[] = ["assign-case-investigator", "recuse-from-case"];

/** What a step of a case is news of; null: the entry is of something else, or the case is no more. */
export async function newsOfCase(reporter: Reporter, entry: JournalRow): Promise<News | null> {
  if (!caseSteps.some((step) => step === entry.operation)) return null;
  const { case: id } = z.object({ case: z.string() }).parse(entry.ids);
  const found = await findCase(reporter.tx, id);
  if (found === null) return null;
  const staff = await holdersOf(reporter, ["secretary-general", "secretariat"], found.associationId);
  const { operation } = entry;
  const respondents = ownToHandlers.includes(operation) ? [] : await respondentsOf(reporter, found);
  const persons = [...respondents, ...handlersOf(found), ...staff];
  const news = newsFor(found, { kind: "case-moved", event: entry.id, about: { operation }, persons });
  // Nobody is told of what they did themselves.
  return { ...news, persons: news.persons.filter((accountId) => accountId !== entry.actor_id) };
}

/** Periods of cases that are nearly over, for those who have to act in them; the secretariat is told of its clock. */
export async function newsOfCaseClocks(reporter: Reporter, clocks: readonly KeptClock[]): Promise<News[]> {
  const news: News[] = [];
  for (const { id, dueOn, matter, matterId } of clocks) {
    const found = matter === "case" ? await findCase(reporter.tx, matterId) : null;
    if (found === null) continue;
    const persons = await dutyHolders(reporter, found);
    const event = `${id} ${dueOn} handlers`;
    if (persons.length > 0) news.push(newsFor(found, { kind: "case-near", event, about: { on: dueOn }, persons }));
  }
  return news;
}

/** Hearings of today and the next working day. */
export async function newsOfHearings(reporter: Reporter & { readonly house: House }): Promise<News[]> {
  const { tx, house, today } = reporter;
  const until = addWorkingDays(house.packs.calendar(), today, 1).on;
  const news: News[] = [];
  for (const found of await listHearingsAhead(tx, { from: today, until })) {
    const on = found.hearing?.heldOn ?? today;
    const persons = [...(await respondentsOf(reporter, found)), ...handlersOf(found)];
    news.push(newsFor(found, { kind: "case-near", event: `${found.id} hearing ${on}`, about: { on }, persons }));
  }
  return news;
}

/** Who has something to do at the stage, but those who sit in a hearing: they are told of its day. */
async function dutyHolders(reporter: Reporter, kept: KeptCase): Promise<string[]> {
  if (kept.stage === "hearing") return [];
  const owed = caseRole.options.filter((role) => caseDutyOf(kept.stage, role) !== null);
  const respondents = owed.includes("respondent") ? await respondentsOf(reporter, kept) : [];
  const investigator = owed.includes("investigator") ? kept.investigation?.accountId : undefined;
  return investigator === undefined ? respondents : [...respondents, investigator];
}

/** Before its notice a case is nobody's to know of. */
async function respondentsOf(reporter: Reporter, kept: KeptCase): Promise<string[]> {
  return kept.notice === null ? [] : partiesOf(reporter, kept.subjectId, kept.associationId);
}

function handlersOf({ investigation, hearing }: KeptCase): string[] {
  const investigator = investigation === null ? [] : [investigation.accountId];
  return [...investigator, ...(hearing?.panel ?? []).map(({ accountId }) => accountId)];
}

type About = {
  readonly kind: NoticeKind;
  readonly event: string;
  readonly about: Readonly<Record<string, string>>;
  readonly persons: readonly string[];
};

/** Names the case and no member, as its journal entries do. */
function newsFor(matter: KeptCase, { kind, event, about, persons }: About): News {
  const { associationId, id } = matter;
  return { kind, associationId, event, about: { caseId: id, ...about }, persons };
}
