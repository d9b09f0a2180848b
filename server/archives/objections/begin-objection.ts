import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { office, offices } from "@xinheng/domain/access/office.ts";
import { officeFor, type OperationName } from "@xinheng/domain/access/permission.ts";
import { judgeRepetition, objectionMatter } from "@xinheng/domain/archives/objections/objection.ts";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { earlierObjections } from "./earlier-objections.ts";
import type { RightsMover } from "./issue-rights-document.ts";
import { markObjection } from "./mark-objection.ts";
import { startMatterClock } from "./matter-clock.ts";
import { findObjection, type NewObjection, saveObjection } from "./objection-store.ts";
import { papersOf } from "./papers-of.ts";
import { tellOfObjection } from "./tell-receivers.ts";
import { viewObjection } from "./view-objection.ts";

/** What is filed with every objection, whatever it is about. */
export const filedBody = {
  matter: objectionMatter,
  reason: z.string().trim().min(4).max(2_000),
  evidence: z.array(z.uuid()).max(20).default([]),
  /** Where the secretariat enters it for the subject. */
  agent: z.object({ name: z.string().trim().min(2).max(100), authorisation: z.uuid() }).optional(),
};
type Filed = z.output<z.ZodObject<typeof filedBody>>;

type BeginRefusal = Refusal<
  | "evidence-not-found"
  | "authorisation-missing"
  | "objection-open-already"
  | "objection-answered-before"
  | "rights-rule-missing"
>;

/**
 * What is objected to: whose it is by origin, and its record or, where it is none, its own id. `asked` is the subject for
 * whom somebody speaks today, whom that one may have been merged into.
 */
export type Disputed = Pick<
  NewObjection,
  "about" | "subjectId" | "recordId" | "recordSubject" | "naturalKey" | "contentHash" | "targetId" | "common" | "claim"
> & { readonly asked: string };

/**
 * Begins the matter, one road for whatever is objected to: from this moment it shows as disputed to everybody, those it was
 * handed to are told, and the clock of the rule runs. It is kept with whom the thing belongs to, and answered to whoever
 * stands for that one.
 */
export async function beginObjection(
  given: RightsMover,
  operation: OperationName,
  disputed: Disputed,
  filed: Filed,
): Promise<ObjectionView | BeginRefusal> {
  const { tx, house, actor, now, today } = given;
  const { asked, ...thing } = disputed;
  const papers = await papersOf(tx, thing.subjectId, filed.evidence);
  if (isRefusal(papers)) return papers;
  const agent = await agentOf(given, operation, disputed, filed);
  if (isRefusal(agent)) return agent;
  const earlier = await earlierObjections(tx, thing);
  const evidence = papers.map(({ sha256 }) => sha256.toString("hex"));
  const repeated = judgeRepetition({ matter: filed.matter, evidence }, earlier);
  if (repeated !== null) return repeated;
  const rule = rightsRule(house.packs.set, "deadline-objection", await packContextOf(tx, actor.associationId, today));
  if (isRefusal(rule)) return rule;
  const clock = rightsClock(rule, { id: uuidv7(), case: "own", filedOn: today, today }, house.packs.calendar());
  if (isRefusal(clock)) return clock;
  const id = uuidv7({ msecs: now.getTime() });
  const associationId = ownAssociation(actor);
  await saveObjection(tx, {
    ...{ ...thing, id, associationId, matter: filed.matter, reason: filed.reason, evidence: filed.evidence },
    ...{ filedOn: today, filedAt: now, filedBy: actor.id, ruleEdition: entryRef(rule), ...agent },
  });
  const kept = await findObjection(tx, asked, id);
  if (kept === null) throw new Error("an objection just filed is not there");
  await markObjection(given, kept, { kind: "disputed", note: "" });
  await startMatterClock(tx, { ...kept, kind: "objection" }, clock);
  await tellOfObjection(given, kept, "disputed");
  return viewObjection(given, kept);
}

/** Who speaks for the subject files in its own name; whoever else does, for an agent with a paper that says so. */
async function agentOf(
  { tx, actor }: RightsMover,
  operation: OperationName,
  { asked, subjectId }: Disputed,
  { agent }: Filed,
) {
  const held = office.safeParse(officeFor(actor, operation, asked)).data;
  if (held !== undefined && offices[held].of === "subject") return { agent: null, authorisation: null };
  if (agent === undefined) return refuse("authorisation-missing");
  const papers = await papersOf(tx, subjectId, [agent.authorisation]);
  return isRefusal(papers) ? papers : { agent: agent.name, authorisation: agent.authorisation };
}
