import { recompute, type Recomputed } from "@xinheng/domain/evaluation/recompute/recompute.ts";
import { type DisclosedFact, disclosedFact, resultFile } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { readSdJwt } from "@xinheng/domain/evaluation/recompute/sd-jwt.ts";
import { signedBy } from "@xinheng/domain/evaluation/recompute/signed-by.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { Reply } from "../../kit/api.ts";

type Keys = Reply<"/api/signing-keys", "get">["keys"];

/** A result worked out in this browser: what a page shows of it. */
export type WorkedOut = Recomputed & {
  readonly content: ModelContent;
  /** The key it is signed by; null where by none of the house's. */
  readonly kid: string | null;
  readonly records: readonly DisclosedFact[];
};

/** Reads a file and works it out, with nothing asked of anybody; null where it is no such file. */
export function recomputeHere(file: unknown, keys: Keys): WorkedOut | null {
  const read = resultFile.safeParse(file);
  const found = read.success ? recompute(read.data) : null;
  if (!read.success || found === null || isRefusal(found)) return null;
  const { token, model } = read.data;
  const signed = new Set(found.result.facts._sd);
  const records = (readSdJwt(token)?.disclosures ?? []).flatMap(({ digest, value }) => {
    const fact = disclosedFact.safeParse(value);
    return fact.success && signed.has(digest) ? [fact.data] : [];
  });
  return { ...found, content: model, kid: signedBy(token, keys)?.kid ?? null, records };
}
