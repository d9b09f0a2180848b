import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { BusinessPoint } from "@xinheng/domain/catalogue/measure-entry.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { articleOf } from "@xinheng/domain/standing/list-procedure.ts";
import { type Listing, listRef } from "@xinheng/domain/standing/listing.ts";
import { articlesOf, type Following, followingAt, verdictOf } from "@xinheng/domain/standing/measure.ts";
import type { StandingView } from "@xinheng/domain/standing/standing-view.ts";
import { tierOf } from "@xinheng/domain/standing/supplier-tier.ts";
import { saveLook } from "../../access/look-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { listPrimaryCodes } from "../../subjects/claim-store.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import type { Subject } from "../../subjects/subject-store.ts";
import { readListings, readsList } from "../read-listings.ts";
import { type StandingRules, standingRules } from "../standing-rules.ts";
import { saveLookups } from "./lookup-store.ts";

type Asker = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly office: string;
  readonly today: string;
};

/**
 * Where these subjects stand at a point, in the order asked; a merged one is answered as what it was merged into, null for
 * one that nobody knows. Everything is derived from what stands today and nothing is remembered between two questions.
 */
export async function answerLookups(
  asker: Asker,
  subjectIds: readonly string[],
  point: BusinessPoint,
): Promise<(StandingView | Refusal<"lookup-of-person"> | null)[]> {
  const { tx, house, actor, office, today } = asker;
  const rules = standingRules(house.packs.set, await packContextOf(tx, actor.associationId, today));
  const standing = await findStanding(tx, subjectIds);
  const ids = [...new Set([...standing.values()].map(({ id }) => id))];
  const codes = await listPrimaryCodes(tx, ids);
  const read = rules.lists.filter(({ publicity }) => readsList(publicity, office));
  const listings = Map.groupBy(await readListings(asker, ids, read), ({ subjectId }) => subjectId);
  return subjectIds.map((asked) => {
    const subject = standing.get(asked);
    if (subject === undefined) return null;
    if (subject.kind === "practitioner") return refuse("lookup-of-person");
    const given = { subject, code: codes.get(subject.id) ?? null, listings: listings.get(subject.id) ?? [] };
    return viewStanding(given, rules, { point, today, actor });
  });
}

function viewStanding(
  {
    subject,
    code,
    listings,
  }: { readonly subject: Subject; readonly code: string | null; readonly listings: readonly Listing[] },
  rules: StandingRules,
  { point, today, actor }: { readonly point: BusinessPoint; readonly today: string; readonly actor: Actor },
): StandingView {
  const subjectClass = classOf(subject);
  const following = followingAt({ point, subjectClass, today }, listings, rules.measures);
  const editions = [
    ...listings.map(({ list }) => listRef(list)),
    ...following.map(({ measure }) => `${measure.id}@${measure.edition}`),
  ];
  return {
    ...{ subjectId: subject.id, name: subject.name, code, point, on: today, verdict: verdictOf(following) },
    following: following.map(viewFollowing),
    listings: listings.map(viewGround),
    supplierTier: rules.tiers === null ? null : (tierOf(rules.tiers, listings)?.tier ?? null),
    editions: [...new Set(editions)],
    can: openTo(actor, ["apply-measure"], subject.id),
  };
}

export function classOf({ kind }: Pick<Subject, "kind">): "organisation" | "individual-business" {
  return kind === "individual-business" ? "individual-business" : "organisation";
}

function viewFollowing({ measure, listing, until }: Following) {
  return {
    ...{ measure: measure.id, edition: `${measure.id}@${measure.edition}`, name: measure.name },
    ...{ nameEn: measure.nameEn ?? null, direction: measure.direction, action: measure.action },
    ...{ actionEn: measure.actionEn ?? null, basis: articlesOf(measure), appliedBy: measure.appliedBy, until },
    ground: viewGround(listing),
  };
}

export function viewGround({ list, document, why, from, until, disputedSince, groundDisputedSince }: Listing) {
  return {
    ...{ list: list.id, listName: list.name, listNameEn: list.nameEn ?? null, colour: list.colour },
    ...{ article: articleOf(list), document, why, from, until, disputedSince, groundDisputedSince },
  };
}

/** Notes what was asked: in each subject's access log, and for the figures of use. */
export async function noteLookups(
  asker: Asker & { readonly tx: Tx; readonly now: Date },
  answers: readonly StandingView[],
  asked: { readonly purpose: string; readonly batchId: string | null },
): Promise<void> {
  const { tx, actor, office, now } = asker;
  for (const { subjectId } of answers)
    await saveLook(tx, { subjectId, actor, office, purpose: asked.purpose, basis: "standing", records: [], at: now });
  const { associationId } = actor;
  if (associationId === null) throw new Error("a look-up is made inside an association");
  await saveLookups(
    tx,
    answers.map(({ subjectId, point, verdict, following }) => ({
      ...{ subjectId, id: uuidv7({ msecs: now.getTime() }), associationId, at: now, point, verdict },
      ...{ measures: following.map(({ measure }) => measure), batchId: asked.batchId },
    })),
  );
}
