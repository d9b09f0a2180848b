import { z } from "zod";
import type { NoticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { findKeptConsent } from "../../archives/consents/consent-store.ts";
import type { JournalRow } from "../../platform/journal-store.ts";
import { dataUsersOf, partiesOf, type Reporter } from "./entry-news.ts";
import type { News } from "./tell.ts";

/** The steps of a consent that somebody is told of. */
export const consentSteps = [
  ...(["request-consent", "grant-consent", "decline-consent", "enter-paper-consent"] as const),
  ...(["revoke-consent", "look-under-consent"] as const),
] as const;
type ConsentStep = (typeof consentSteps)[number];

const ids = z.object({ consent: z.uuid(), first: z.enum(["yes", "no"]).optional() });

/** What a step of a consent is news of, to whom; nothing where it is news to nobody, or the consent is no more. */
export async function listConsentNews(reporter: Reporter, entry: JournalRow): Promise<News[]> {
  const step = consentSteps.find((one) => one === entry.operation);
  const [subjectId] = entry.subjects;
  if (step === undefined || subjectId === undefined) return [];
  const { consent, first } = ids.parse(entry.ids);
  const found = await findKeptConsent(reporter.tx, subjectId, consent);
  if (found === null) return [];
  const { dataUserId, associationId } = found;
  const told = { associationId, event: entry.id };
  const news: News[] = [];
  const forSubject = ofSubject(step, { first: first === "yes", bySubject: entry.office === "member" });
  const forDataUser = ofDataUser(step);
  // Each is told of the other.
  if (forSubject !== null)
    news.push({
      ...{ ...told, kind: forSubject, about: { consentId: consent, subjectId: dataUserId } },
      persons: await partiesOf(reporter, subjectId, associationId),
    });
  if (forDataUser !== null)
    news.push({
      ...{ ...told, kind: forDataUser, about: { consentId: consent, subjectId } },
      persons: await dataUsersOf(reporter, dataUserId, associationId),
    });
  return news;
}

function ofSubject(
  step: ConsentStep,
  { first, bySubject }: { readonly first: boolean; readonly bySubject: boolean },
): NoticeKind | null {
  switch (step) {
    case "request-consent":
      return "consent-asked";
    case "enter-paper-consent":
      return "consent-entered";
    case "look-under-consent":
      return first ? "consent-used" : null;
    case "revoke-consent":
      return bySubject ? null : "consent-stopped";
    case "grant-consent":
    case "decline-consent":
      return null;
  }
}

function ofDataUser(step: ConsentStep): NoticeKind | null {
  switch (step) {
    case "grant-consent":
    case "decline-consent":
    case "enter-paper-consent":
      return "consent-answered";
    case "revoke-consent":
      return "consent-revoked";
    case "request-consent":
    case "look-under-consent":
      return null;
  }
}
