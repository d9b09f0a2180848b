import { openTo } from "@xinheng/domain/access/permission.ts";
import {
  consentClasses,
  consentScope,
  latestDay,
  revocableStates,
  stateOfConsent,
} from "@xinheng/domain/archives/consents/consent.ts";
import type { ConsentFrame, ConsentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { addPeriod } from "@xinheng/domain/calendar.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { type ConsentReader, consentRule } from "./consent-step.ts";
import { findKeptConsent, type KeptConsent } from "./consent-store.ts";
import { findDataUsers } from "./data-user-store.ts";

/** Consents as whoever asks may act on them. */
export async function viewConsents(reader: ConsentReader, kept: readonly KeptConsent[]): Promise<ConsentView[]> {
  const { tx, actor, today } = reader;
  const dataUserIds = [...new Set(kept.map(({ dataUserId }) => dataUserId))];
  const nameOf = await nameSubjects(tx, [...dataUserIds, ...kept.map(({ subjectId }) => subjectId)]);
  const entries = await findDataUsers(tx, dataUserIds);
  return kept.map((one) => {
    const ended = (entries.get(one.dataUserId)?.endedOn ?? null) !== null;
    const state = stateOfConsent(one, today);
    return {
      id: one.id,
      subject: { id: one.subjectId, name: nameOf(one.subjectId).name },
      dataUser: { id: one.dataUserId, name: nameOf(one.dataUserId).name },
      scope: consentScope.parse(one),
      asked: one.asked,
      state,
      dataUserEnded: ended,
      askedOn: one.askedOn,
      grantedAt: one.grantedAt?.toISOString() ?? null,
      way: one.way,
      hasPaper: one.way === "paper",
      declinedWhy: one.declinedWhy,
      revokedAt: one.revokedAt?.toISOString() ?? null,
      revokedWhy: one.revokedWhy,
      looks: one.looks,
      lastLookAt: one.lastLookAt?.toISOString() ?? null,
      can: [
        ...(state === "asked" && !ended ? openTo(actor, ["grant-consent"], one.subjectId) : []),
        ...(state === "asked" ? openTo(actor, ["decline-consent"], one.subjectId) : []),
        ...(revocableStates.includes(state) ? openTo(actor, ["revoke-consent"], one.subjectId) : []),
        ...(one.way === "paper" ? openTo(actor, ["fetch-consent-paper"], one.subjectId) : []),
        ...(state === "live" && !ended ? openTo(actor, ["look-under-consent"], one.dataUserId) : []),
      ],
    };
  });
}

/** A consent as it stands after what was just done with it. */
export async function viewOneConsent(
  reader: ConsentReader,
  key: Pick<KeptConsent, "subjectId" | "id">,
): Promise<ConsentView> {
  const found = await findKeptConsent(reader.tx, key.subjectId, key.id);
  const [view] = found === null ? [] : await viewConsents(reader, [found]);
  if (view === undefined) throw new Error("a consent that was just saved is not there");
  return view;
}

/** What a consent can hold here today. */
export async function viewFrame(reader: ConsentReader): Promise<ConsentFrame | Refusal<"consent-rule-missing">> {
  const rule = await consentRule(reader);
  if (isRefusal(rule)) return rule;
  const { document, note = "", mark } = rule.source;
  return {
    classes: consentClasses(reader.house.packs.set).map(({ name, items }) => ({ name, items: [...items] })),
    today: reader.today,
    usualUntilOn: addPeriod(reader.today, rule.usual),
    latestUntilOn: latestDay(rule, reader.today),
    source: { document, note, verified: mark === "verified" },
  };
}
