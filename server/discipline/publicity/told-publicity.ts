import {
  decidedPublicityOf,
  type DecidedPublicity,
  type ToldPublicity,
} from "@xinheng/domain/discipline/publicity/publicity.ts";
import type { CaseParts } from "@xinheng/domain/discipline/cases/case.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { listStandingPublicity } from "./publicity-store.ts";

/** The switches that are on, by their ids. */
export async function standingSwitches(tx: ReadTx): Promise<ReadonlySet<string>> {
  return new Set((await listStandingPublicity(tx)).map(({ id }) => id));
}

/** What a notice has to tell: which of the proposed sanctions will be public. Of a person in business nothing is. */
export async function publicityToTell(
  tx: ReadTx,
  kept: { readonly subjectId: string },
  rungs: readonly string[],
): Promise<ToldPublicity[]> {
  const subject = await findSubject(tx, kept.subjectId);
  if (subject === null || subject.kind === "individual-business" || subject.kind === "practitioner") return [];
  return (await listStandingPublicity(tx))
    .filter(({ rung }) => rungs.includes(rung))
    .map(({ id, rung, law, article, period }) => ({ switchId: id, rung, law, article, period }));
}

/** What a decision of today will have made public, of what the notice told. */
export async function publicityDecided(
  tx: ReadTx,
  notice: Pick<CaseParts["notice"], "publicity">,
  decided: { readonly rungs: readonly string[]; readonly on: string },
): Promise<DecidedPublicity[]> {
  return decidedPublicityOf(notice.publicity, { ...decided, standing: await standingSwitches(tx) });
}
