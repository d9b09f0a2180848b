import type { ReadTx, Tx } from "../../platform/database.ts";

/** Somebody recommended for an honour, with the opinions of the party bodies; behind the wall of names. */
export type KeptRecommendation = {
  readonly id: string;
  readonly name: string;
  readonly honour: string;
  readonly askedOn: string;
  readonly opinions: readonly KeptOpinion[];
};

export type KeptOpinion = {
  readonly organ: string;
  readonly verdict: "agree" | "disagree";
  readonly number: string;
  readonly on: string;
};

type Entered = { readonly associationId: string; readonly by: string | null; readonly at: Date };

export async function saveRecommendation(
  tx: Tx,
  recommendation: Omit<KeptRecommendation, "opinions"> & Entered,
): Promise<void> {
  await tx.db
    .insertInto("party_recommendation")
    .values({
      id: recommendation.id,
      association_id: recommendation.associationId,
      name: recommendation.name,
      honour: recommendation.honour,
      asked_on: recommendation.askedOn,
      entered_by: recommendation.by,
      entered_at: recommendation.at,
    })
    .execute();
}

export async function saveOpinion(tx: Tx, recommendationId: string, opinion: KeptOpinion & Entered): Promise<void> {
  await tx.db
    .insertInto("party_opinion")
    .values({
      recommendation_id: recommendationId,
      organ: opinion.organ,
      association_id: opinion.associationId,
      verdict: opinion.verdict,
      document_number: opinion.number,
      given_on: opinion.on,
      entered_by: opinion.by,
      entered_at: opinion.at,
    })
    .execute();
}

/** All recommendations, the latest first; at most 200. */
export async function listRecommendations(tx: ReadTx): Promise<KeptRecommendation[]> {
  const rows = await tx.db.selectFrom("party_recommendation").selectAll().orderBy("id", "desc").limit(200).execute();
  const opinions = await tx.db.selectFrom("party_opinion").selectAll().limit(2_000).execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    honour: row.honour,
    askedOn: row.asked_on,
    opinions: opinions
      .filter((one) => one.recommendation_id === row.id)
      .map((one) => ({
        organ: one.organ,
        verdict: one.verdict === "agree" ? "agree" : "disagree",
        number: one.document_number,
        on: one.given_on,
      })),
  }));
}
