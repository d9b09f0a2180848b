import type { Fact } from "@xinheng/domain/evaluation/fact.ts";
import { factTold, type ResultFile, resultPayload } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { digestOf, disclosureOf, readSdJwt } from "@xinheng/domain/evaluation/recompute/sd-jwt.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { type FactSource, listFactSources } from "../fact-source-store.ts";
import { findMethod } from "../grades/published-store.ts";
import { findResult, listResultFacts, type ResultFact } from "./result-store.ts";

export type FactsReader = (
  result: { readonly subjectId: string; readonly id: string },
  facts: readonly ResultFact[],
) => Promise<readonly Fact[]>;

/**
 * A signed result with the disclosures of those records that `read` finds for this reader. A disclosure is written from the
 * record as it stands: what was erased, taken back or closed since stays a digest.
 */
export async function readResultFile(
  tx: ReadTx,
  entryId: string,
  read: FactsReader,
): Promise<ResultFile | Refusal<"evaluation-result-unsigned">> {
  const result = await findResult(tx, entryId);
  const method =
    result === null ? null : await findMethod(tx, { id: result.modelId, associationId: result.associationId });
  if (result === null || method === null) return refuse("evaluation-result-unsigned");
  const named = await listResultFacts(tx, result);
  const facts = new Map((await read(result, named)).map((fact) => [fact.id, fact]));
  const sources = await listFactSources(tx, result.subjectId, [...facts.keys()]);
  const disclosures = named.flatMap((one) => disclosed(one, facts.get(one.recordId), sources.get(one.recordId)));
  const signed = new Set(resultPayload.parse(readSdJwt(`${result.token}~`)?.payload).facts._sd);
  if (!disclosures.every((disclosure) => signed.has(digestOf(disclosure))))
    throw new Error("a record no longer says what was signed of it");
  return {
    token: [result.token, ...disclosures, ""].join("~"),
    model: method.content,
  };
}

function disclosed({ salt, name }: ResultFact, fact: Fact | undefined, source: FactSource | undefined): string[] {
  return fact === undefined || source === undefined ? [] : [disclosureOf(salt, name, factTold(fact, source))];
}
