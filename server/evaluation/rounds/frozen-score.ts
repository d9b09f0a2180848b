import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import type { Inputs } from "@xinheng/domain/evaluation/score.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type FactsAsked, listFacts } from "../fact-store.ts";
import { findModelAnywhere, type ModelReader, planOfFound } from "../found-model.ts";
import { readSettling, settledMarks } from "../ratings/settling.ts";
import type { KeptEntry } from "./entry-store.ts";
import { listRoots } from "./frozen-store.ts";
import type { KeptRound } from "./round-store.ts";

/** A published version never changes and had no defect, so both are there. */
export async function modelOfRound(
  reader: ModelReader,
  round: KeptRound,
): Promise<{ readonly content: ModelContent; readonly plan: ModelPlan }> {
  const found = await findModelAnywhere(reader, round.modelId);
  const plan = found === null ? null : await planOfFound(reader, found.content);
  if (found === null || plan === null || isRefusal(plan))
    throw new Error("the model of a round cannot be read any more");
  return { content: found.content, plan };
}

/** The records of a freeze: those that held on its day and were known at its instant. */
export function askedFrozen(
  { house, today }: ModelReader,
  content: ModelContent,
  at: { readonly on: string; readonly knownAt: Date },
): FactsAsked {
  return { facts: content.facts, packs: house.packs.set, on: at.on, knownAt: at.knownAt, today };
}

/** All that an entry's score is made of, read again from the records; null before the freeze. */
export async function frozenInputs(reader: ModelReader, round: KeptRound, entry: KeptEntry) {
  const { freeze } = round;
  if (freeze === null || entry.frozen === null) return null;
  const { content, plan } = await modelOfRound(reader, round);
  const asked = askedFrozen(reader, content, { on: freeze.frozenOn, knownAt: entry.frozen.knownAt });
  const facts = await listFacts(reader.tx, asked, entry.subjectId);
  const roots = await listRoots(reader.tx, asked, [entry.subjectId]);
  const settling = await readSettling(reader.tx, entry);
  const inputs: Inputs = { on: freeze.frozenOn, facts, judged: settledMarks(content, settling) };
  return { content, plan, inputs, settling, intact: roots.get(entry.subjectId)?.root === entry.frozen.root };
}
