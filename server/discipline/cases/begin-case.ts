import { v7 as uuidv7 } from "uuid";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { CaseParts } from "@xinheng/domain/discipline/cases/case.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isOnTheRoll } from "../on-the-roll.ts";
import { saveCase } from "./case-store.ts";
import { type CaseMover, disciplineRule, enterStage, judgeDay } from "./case-step.ts";
import { isPerson } from "./respondent.ts";

/** What is held against a member, and where it comes from. */
type HeldAgainst = {
  readonly subjectId: string;
  readonly source: CaseParts["source"];
  readonly allegation: string;
  readonly actedOn: string;
};

/** Opens a case, by whatever road it comes: against a member of today or a practitioner of the register, by the rule in force today. Answers the id. */
export async function beginCase(
  mover: CaseMover,
  { subjectId, source, allegation, actedOn }: HeldAgainst,
): Promise<
  { readonly id: string } | Refusal<"subject-not-found" | "case-not-member" | "case-day-wrong" | "case-rule-missing">
> {
  const { tx, house, actor, now, today } = mover;
  const { fromId } = source;
  const standing = await findStanding(tx, [subjectId, ...(fromId === null ? [] : [fromId])]);
  const subject = standing.get(subjectId);
  if (subject === undefined || (fromId !== null && !standing.has(fromId))) return refuse("subject-not-found");
  if (!isPerson(subject) && !(await isOnTheRoll(tx, subject.id))) return refuse("case-not-member");
  const wrong = judgeDay(actedOn, { from: "1990-01-01", until: today });
  if (wrong !== null) return wrong;
  const context = await packContextOf(tx, actor.associationId, today);
  const rule = disciplineRule(house.packs.set, context, isPerson(subject) ? "practitioner" : "member");
  if (isRefusal(rule)) return rule;
  const opened = {
    ...{ id: uuidv7({ msecs: now.getTime() }), associationId: ownAssociation(actor), ruleEdition: entryRef(rule) },
    ...{ subjectId: subject.id, openedOn: today, openedAt: now, openedBy: actor.id, source, allegation, actedOn },
  };
  await saveCase(tx, opened);
  return (await enterStage(mover, opened, { stage: "opened" })) ?? { id: opened.id };
}
