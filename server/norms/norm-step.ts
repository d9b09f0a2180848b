import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { NormKind } from "@xinheng/domain/catalogue/norm-entry.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { gateFaults } from "@xinheng/domain/norms/competition-gate.ts";
import { moveNorm, type NormMove, type NormStage } from "@xinheng/domain/norms/norm.ts";
import { projectBar } from "@xinheng/domain/norms/norm-project.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { listNormAnswers, listNormReviews } from "./norm-review-store.ts";
import { findNormForUpdate, type KeptNorm } from "./norm-store.ts";
import { findNormText } from "./norm-text-store.ts";

export const normParams = z.object({ normId: z.uuid() });

/** Who reads, when, by which packs. */
export type NormReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
/** What a deed that moves a norm on stands on. */
export type NormMover = NormReader & { readonly tx: Tx; readonly now: Date };

/** The subject that the actor speaks for here under an office; null where there is none. */
export function subjectOf({ offices, associationId }: Actor, office: "member" | "practitioner"): string | null {
  const held = offices.find((term) => term.office === office && term.associationId === associationId);
  return held?.subjectId ?? null;
}

/** Takes hold of a norm and tells the stage after a move, or why it cannot be made. */
export async function stepFrom(
  tx: Tx,
  normId: string,
  move: NormMove,
): Promise<{ readonly norm: KeptNorm; readonly stage: NormStage } | Refusal<"norm-not-found" | "norm-stage-wrong">> {
  const norm = await findNormForUpdate(tx, normId);
  if (norm === null) return refuse("norm-not-found");
  const stage = moveNorm(norm.stage, move);
  return isRefusal(stage) ? stage : { norm, stage };
}

/** The competition checklist in force here today. */
export async function gateRule(
  reader: NormReader,
): Promise<RuleOf<"competition-gate"> | Refusal<"norm-rules-missing">> {
  const rule = ruleInForce(
    reader.house.packs.set,
    { type: "competition-gate", id: "competition-gate" },
    await contextOf(reader),
  );
  return rule ?? refuse("norm-rules-missing", { rule: "competition-gate" });
}

/** How norms of every kind are made here today; null where no rule is in force. */
export async function normMaking(reader: NormReader): Promise<RuleOf<"norm-making"> | null> {
  return ruleInForce(reader.house.packs.set, { type: "norm-making", id: "norm-making" }, await contextOf(reader));
}

/** How a norm of the kind is made here today, with the `id@edition` it is taken from. */
export async function makingRule(
  reader: NormReader,
  kind: NormKind,
): Promise<
  | { readonly rule: RuleOf<"norm-making">; readonly of: RuleOf<"norm-making">["norms"][number] }
  | Refusal<"norm-rules-missing">
> {
  const rule = await normMaking(reader);
  const of = rule?.norms.find(({ norm }) => norm === kind);
  return rule === null || of === undefined ? refuse("norm-rules-missing", { rule: "norm-making" }) : { rule, of };
}

function contextOf({ tx, actor, today }: NormReader): Promise<PackContext> {
  return packContextOf(tx, actor.associationId, today);
}

export type GateCode =
  | "norm-project-missing"
  | "norm-project-undecided"
  | "norm-rules-missing"
  | "norm-without-text"
  | "norm-topic-missing"
  | "gate-passage-open"
  | "gate-question-open"
  | "gate-passage-must-go"
  | "gate-unsigned";

type GateSource = RuleOf<"competition-gate">["source"];
/** One thing that keeps a text from going on, with the rule that asks for it; null where no rule is in force. */
export type GateBar = { readonly refusal: Refusal<GateCode>; readonly source: GateSource | null };

/**
 * What keeps a text from going on: no articles, a clause that must be there, a passage or question nobody answered, or no
 * lawyer's signature on this very text. Null: nothing. Asked before the consultation, and again of the text that is voted on.
 */
export async function gateShut(reader: NormReader, norm: KeptNorm): Promise<Refusal<GateCode> | null> {
  return (await gateBars(reader, norm))[0]?.refusal ?? null;
}

/** All of it, in the order in which it is to be mended. */
export async function gateBars(reader: NormReader, norm: KeptNorm): Promise<GateBar[]> {
  const making = await makingRule(reader, norm.kind);
  const unapproved = projectBar(norm.project);
  if (unapproved !== null)
    return [{ refusal: unapproved, source: isRefusal(making) ? null : (making.of.project ?? null) }];
  const clauses = await findNormText(reader.tx, norm.id, norm.revision);
  if (clauses.length === 0) return [{ refusal: refuse("norm-without-text"), source: null }];
  if (isRefusal(making)) return [{ refusal: making, source: null }];
  const gate = await gateRule(reader);
  if (isRefusal(gate)) return [{ refusal: gate, source: null }];
  const answers = await listNormAnswers(reader.tx, norm.id);
  const isSigned = await isLegallySigned(reader.tx, norm);
  const sourceOf = new Map(gate.questions.map(({ id, source }) => [id, source]));
  return [
    ...making.of.topics
      .filter(({ topic }) => !clauses.some((clause) => clause.topics.includes(topic)))
      .map(({ name, nameEn }) => ({
        refusal: refuse("norm-topic-missing", { topic: name, topicEn: nameEn }),
        source: making.rule.source,
      })),
    ...gateFaults(gate, { clauses, revision: norm.revision }, answers).map(({ question, refusal }) => ({
      refusal,
      source: sourceOf.get(question) ?? gate.source,
    })),
    ...(isSigned ? [] : [{ refusal: refuse("gate-unsigned"), source: gate.source }]),
  ];
}

async function isLegallySigned(tx: ReadTx, norm: KeptNorm): Promise<boolean> {
  const signed = (await listNormReviews(tx, norm.id)).filter(
    ({ role, revision }) => role === "legal" && revision === norm.revision,
  );
  // One lawyer who objects is not outvoted by another who agrees.
  return signed.some(({ verdict }) => verdict === "agree") && !signed.some(({ verdict }) => verdict === "disagree");
}
