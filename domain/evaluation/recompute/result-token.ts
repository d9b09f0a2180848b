import { sha256 } from "@noble/hashes/sha2.js";
import { hex, utf8 } from "@scure/base";
import { z } from "zod";
import { modelContent } from "../../catalogue/models/model-entry.ts";
import type { Fact } from "../fact.ts";

const day = z.iso.date();
/** Points in ten-thousandths of a mark; JSON has no numbers that long. */
const whole = z.string().regex(/^-?\d{1,30}$/);

/** A record as a score sees it, with the document it came from: what one disclosure tells. */
export const disclosedFact = z.strictObject({
  id: z.uuid(),
  item: z.string(),
  heldOn: day,
  amountFen: z
    .string()
    .regex(/^-?\d{1,18}$/)
    .nullable(),
  code: z.string().nullable(),
  severity: z.string().nullable(),
  /** Milliseconds since 1970. */
  recordedAt: z.int(),
  document: z.string(),
  issuer: z.string(),
});
export type DisclosedFact = z.infer<typeof disclosedFact>;

/** What is signed of a published result: all that it came to, and a digest for each record under it. */
export const resultPayload = z.object({
  vct: z.literal("urn:xinheng:evaluation-result:1"),
  iss: z.string(),
  iat: z.int(),
  jti: z.uuid(),
  /** The short id of the subject, and its name on that day. */
  sub: z.string(),
  name: z.string(),
  association: z.string(),
  round: z.string(),
  model: z.object({ id: z.uuid(), name: z.string(), sha256: z.string() }),
  /** The day of the freeze. */
  on: day,
  points: whole,
  grade: z.string(),
  indicators: z.array(z.object({ id: z.string(), own: whole, points: whole })).max(500),
  vetoes: z.array(z.string()).max(50),
  /** What people gave, by indicator. */
  judged: z.record(z.string(), whole),
  /** Which records each leaf of the model counts, by the names of their disclosures. */
  counts: z.record(z.string(), z.array(z.string())),
  facts: z.object({ _sd: z.array(z.string()) }),
  _sd_alg: z.literal("sha-256"),
});
export type ResultPayload = z.infer<typeof resultPayload>;

/** A published result as a file: the signed token with what this reader may know, and the model. */
export const resultFile = z.object({
  token: z.string().max(5_000_000),
  model: modelContent,
});
export type ResultFile = z.infer<typeof resultFile>;

/** A fact as its disclosure says it. The order of the keys is part of the digest. */
export function factTold(fact: Fact, source: { readonly document: string; readonly issuer: string }): DisclosedFact {
  return {
    id: fact.id,
    item: fact.item,
    heldOn: fact.heldOn,
    amountFen: fact.amountFen === null ? null : String(fact.amountFen),
    code: fact.code,
    severity: fact.severity,
    recordedAt: fact.recordedAt,
    document: source.document,
    issuer: source.issuer,
  };
}

/** The other way round. */
export function factOf({ amountFen, document: _, issuer: __, ...fact }: DisclosedFact): Fact {
  return { ...fact, amountFen: amountFen === null ? null : BigInt(amountFen) };
}

/** The hash of a model's content, whatever the order in which somebody keeps its fields. */
export function hashOfModel(content: unknown): string {
  return hex.encode(sha256(utf8.decode(JSON.stringify(ordered(content)))));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
      .map(([name, held]) => [name, ordered(held)]),
  );
}
