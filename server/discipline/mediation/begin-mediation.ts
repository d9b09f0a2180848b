import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { MediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isOnTheRoll } from "../on-the-roll.ts";
import { mediationClock, type MediationReader, mediationRule, startMediationClock } from "./mediation-step.ts";
import { type NewMediation, saveMediation } from "./mediation-store.ts";

/** A dispute as it is brought: the member, on which side it stands, and the other. */
export type Brought = {
  readonly subjectId: string;
  readonly subjectSide: MediationSide;
  /** One of the register, or an outsider by name and address. */
  readonly other: { readonly id: string | null; readonly name: string; readonly contact: string };
  readonly matter: string;
  readonly claim: string;
};
type Opener = MediationReader & { readonly tx: Tx; readonly now: Date };
type Shut = Refusal<
  | "subject-not-found"
  | "mediation-not-member"
  | "mediation-with-oneself"
  | "mediation-respondent-missing"
  | "mediation-rule-missing"
>;

/**
 * Lays a dispute before the other side and sets the time of its answer going. The one way in: by whatever road a dispute
 * comes, at least one of the two is a member, and nothing begins without the consent of both. Answers the id.
 */
export async function beginMediation(opener: Opener, brought: Brought): Promise<string | Shut> {
  const { tx, house, actor, now, today } = opener;
  const subject = (await findStanding(tx, [brought.subjectId])).get(brought.subjectId);
  if (subject === undefined) return refuse("subject-not-found");
  if (!(await isOnTheRoll(tx, subject.id))) return refuse("mediation-not-member");
  const other = await otherOf(opener, subject.id, brought.other);
  if (isRefusal(other)) return other;
  const rule = mediationRule(house.packs.set, await packContextOf(tx, actor.associationId, today));
  if (isRefusal(rule)) return rule;
  const clock = mediationClock(house, rule, { case: "consent", today });
  if (isRefusal(clock)) return clock;
  const id = uuidv7({ msecs: now.getTime() });
  const matter = { subjectId: subject.id, id, associationId: ownAssociation(actor) };
  const { subjectSide, matter: about, claim } = brought;
  await saveMediation(tx, {
    ...{ ...matter, subjectSide, ...other, matter: about, claim, ruleEdition: entryRef(rule) },
    ...{ requestedOn: today, requestedAt: now, requestedBy: actor.id },
  });
  await startMediationClock(tx, matter, clock);
  return id;
}

async function otherOf(
  { tx, house }: Pick<Opener, "tx" | "house">,
  subjectId: string,
  given: Brought["other"],
): Promise<
  | Pick<NewMediation, "otherId" | "otherName" | "otherContact">
  | Refusal<"subject-not-found" | "mediation-with-oneself" | "mediation-respondent-missing">
> {
  if (given.id === null) {
    if (given.name.length < 2 || given.contact === "") return refuse("mediation-respondent-missing");
    // An outsider has no account here: how it is reached is sealed like every number of a person.
    return { otherId: null, otherName: given.name, otherContact: house.keys.seal(given.contact) };
  }
  const other = (await findStanding(tx, [given.id])).get(given.id);
  if (other === undefined || other.kind === "practitioner") return refuse("subject-not-found");
  if (other.id === subjectId) return refuse("mediation-with-oneself");
  return { otherId: other.id, otherName: other.name, otherContact: null };
}
