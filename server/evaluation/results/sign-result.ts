import { randomBytes } from "node:crypto";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import type { Fact } from "@xinheng/domain/evaluation/fact.ts";
import { countedBy } from "@xinheng/domain/evaluation/leaf-value.ts";
import { factTold, hashOfModel, type ResultPayload } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { digestOf, disclosureOf, encoded } from "@xinheng/domain/evaluation/recompute/sd-jwt.ts";
import { scoreOf } from "@xinheng/domain/evaluation/score.ts";
import { findAssociation } from "../../access/association-store.ts";
import type { Tx } from "../../platform/database.ts";
import { houseSigner } from "../../platform/signing/sign-text.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { listFactSources } from "../fact-source-store.ts";
import type { ModelReader } from "../found-model.ts";
import { frozenInputs } from "../rounds/frozen-score.ts";
import type { HeldEntry } from "../rounds/round-step.ts";
import { listRecordSubjects, type ResultFact, saveResult } from "./result-store.ts";

/** A file that somebody opens in a browser; who has more records than this has no archive that a person could follow. */
const mostFacts = 2_000;

/**
 * Signs what a result came to, with a digest for each record under it (HARD-PARTS b8), so that anybody recomputes it later
 * from what is open to them. Where a record is gone since the freeze nothing can be recomputed, and nothing is signed.
 */
export async function signResult(given: ModelReader & { readonly tx: Tx }, { entry, round }: HeldEntry): Promise<void> {
  const { tx, house, now } = given;
  const frozen = await frozenInputs(given, round, entry);
  if (frozen === null || !frozen.intact || entry.score === null || frozen.inputs.facts.length > mostFacts) return;
  const { content, plan, inputs } = frozen;
  const score = scoreOf(plan, inputs);
  if (score.points !== entry.score.points) throw new Error("a result over intact data comes to other points");
  const named = await nameFacts(tx, entry.subjectId, inputs.facts);
  const signer = await houseSigner({ tx, keys: house.keys, now });
  const payload: ResultPayload = {
    ...{ vct: "urn:xinheng:evaluation-result:1", iss: house.publicUrl(), iat: Math.floor(now.getTime() / 1000) },
    ...{ jti: entry.id, ...(await whoseOf(tx, entry)), round: round.title },
    model: { id: round.modelId, name: round.modelName, sha256: hashOfModel(content) },
    ...{ on: inputs.on, points: String(score.points), grade: entry.score.grade, vetoes: [...score.vetoes] },
    indicators: score.indicators.map(({ id, own, points }) => ({ id, own: String(own), points: String(points) })),
    judged: Object.fromEntries([...inputs.judged].map(([id, points]) => [id, String(points)])),
    counts: countsOf(plan, inputs, named),
    ...{ facts: { _sd: named.map(({ digest }) => digest) }, _sd_alg: "sha-256" },
  };
  const header = { alg: "ES256", typ: "dc+sd-jwt", kid: signer.kid };
  const signed = `${encoded(JSON.stringify(header))}.${encoded(JSON.stringify(payload))}`;
  await saveResult(tx, entry, { token: `${signed}.${signer.sign(signed)}`, facts: named, at: now });
}

async function whoseOf(tx: Tx, { subjectId, associationId, name }: HeldEntry["entry"]) {
  const subject = await findSubject(tx, subjectId);
  const association = await findAssociation(tx, associationId);
  if (subject === null || association === null) throw new Error("whoever was graded, and who graded, are there");
  return { sub: subject.shortId, name, association: association.name };
}

type NamedFact = ResultFact & { readonly digest: string };

/** Each record under a name that says nothing of it: they are counted off by their digests, which the salts make random. */
async function nameFacts(tx: Tx, subjectId: string, facts: readonly Fact[]): Promise<NamedFact[]> {
  const ids = facts.map(({ id }) => id);
  const sources = await listFactSources(tx, subjectId, ids);
  const subjects = await listRecordSubjects(tx, subjectId, ids);
  const salted = facts.map((fact) => {
    const [source, recordSubject] = [sources.get(fact.id), subjects.get(fact.id)];
    if (source === undefined || recordSubject === undefined) throw new Error("a fact stands in no record");
    const salt = randomBytes(16).toString("base64url");
    return { fact, source, recordSubject, salt, order: randomBytes(8).toString("hex") };
  });
  return salted
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ fact, source, recordSubject, salt }, at) => {
      const name = `f${String(at + 1)}`;
      const digest = digestOf(disclosureOf(salt, name, factTold(fact, source)));
      return { name, recordSubject, recordId: fact.id, salt, digest };
    });
}

function countsOf(
  plan: ModelPlan,
  { facts, on }: { readonly facts: readonly Fact[]; readonly on: string },
  named: readonly NamedFact[],
): ResultPayload["counts"] {
  const nameOf = new Map(named.map(({ recordId, name }) => [recordId, name]));
  return Object.fromEntries(
    plan.leaves.flatMap((leaf) => {
      if (leaf.kind !== "records") return [];
      const counted = countedBy(leaf, facts, on).flatMap(({ id }) => nameOf.get(id) ?? []);
      return counted.length === 0 ? [] : [[leaf.id, counted.toSorted()]];
    }),
  );
}
