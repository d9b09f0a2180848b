import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type ConsentScope, judgeScope } from "@xinheng/domain/archives/consents/consent.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { findDataUser, type KeptDataUser } from "./data-user-store.ts";

/** The data user is named by its own subject, so that its office reaches no other (access/permission.ts). */
export const dataUserParams = z.object({ subjectId: z.uuid() });
export const consentParams = z.object({ subjectId: z.uuid(), consentId: z.uuid() });

/** Who asks, inside which association, on which day. */
export type ConsentReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type ConsentMover = ConsentReader & { readonly tx: Tx };

/** How long a consent may hold here today. */
export async function consentRule({
  tx,
  house,
  actor,
  today,
}: ConsentReader): Promise<RuleOf<"consent"> | Refusal<"consent-rule-missing">> {
  const context = await packContextOf(tx, actor.associationId, today);
  return ruleInForce(house.packs.set, { type: "consent", id: "consent" }, context) ?? refuse("consent-rule-missing");
}

/** The data user's entry, where it stands; or why nothing is asked or granted under it. */
export async function standingDataUser(
  tx: ReadTx,
  subjectId: string,
): Promise<KeptDataUser | Refusal<"data-user-not-found" | "data-user-ended">> {
  const found = await findDataUser(tx, subjectId);
  if (found === null) return refuse("data-user-not-found");
  return found.endedOn === null ? found : refuse("data-user-ended", { on: found.endedOn });
}

type ConsentingRefusal =
  | Refusal<
      "subject-not-found" | "subject-merged" | "consent-of-person" | "consent-to-oneself" | "consent-rule-missing"
    >
  | Refusal<"data-user-not-found" | "data-user-ended">
  | NonNullable<ReturnType<typeof judgeScope>>;

/** Whether this subject may open this much to this data user, whoever proposes it; holds the subject until the end. */
export async function judgeConsenting(
  mover: ConsentMover,
  proposed: { readonly subjectId: string; readonly dataUserId: string; readonly scope: ConsentScope },
): Promise<ConsentingRefusal | null> {
  const { tx, house, today } = mover;
  const { subjectId, dataUserId, scope } = proposed;
  const subject = (await lockSubjects(tx, [subjectId])).get(subjectId);
  if (subject === undefined) return refuse("subject-not-found");
  if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
  if (subject.kind === "practitioner") return refuse("consent-of-person");
  if (subjectId === dataUserId) return refuse("consent-to-oneself");
  const dataUser = await standingDataUser(tx, dataUserId);
  if (isRefusal(dataUser)) return dataUser;
  const rule = await consentRule(mover);
  return isRefusal(rule) ? rule : judgeScope(scope, { packs: house.packs.set, rule, today });
}
