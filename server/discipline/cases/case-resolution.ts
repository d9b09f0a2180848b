import type { CaseParts, Sitting } from "@xinheng/domain/discipline/cases/case.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { carriedResolution } from "../../governance/carried-resolution.ts";
import { findCharterOn } from "../../governance/charters/charter-store.ts";
import { listSitting } from "../../governance/meetings/list-sitting.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listInterviewAskers } from "../interviews/case-interview-store.ts";
import type { KeptCase } from "./case-store.ts";
import { employersOf, listRespondents } from "./respondent.ts";

/** What a resolution is taken on: the sanction, or the appeal against it. */
export const caseMatter = { decide: "case", appeal: "case-appeal" } as const;

export type CaseResolution = {
  readonly resolution: CaseParts["decision"]["resolution"];
  readonly bodyName: string;
  /** Who was there and did not stand aside. */
  readonly sat: readonly Sitting[];
};

/**
 * The carried resolution on a step of a case, of a kind that may decide it, taken since the question was ripe. Competence,
 * quorum and majority were judged in the meeting by the charter of that day.
 */
export async function resolutionOn(
  tx: ReadTx,
  kept: KeptCase,
  asked: { readonly step: keyof typeof caseMatter; readonly resolutionId: string; readonly kinds: readonly string[] },
): Promise<CaseResolution | Refusal<"case-resolution-wrong" | "resolution-not-carried">> {
  if (kept.readyAt === null) throw new Error("a case that waits for a decision was never ripe for it");
  const matter = { kind: caseMatter[asked.step], id: kept.id };
  const carried = await carriedResolution(tx, { resolutionId: asked.resolutionId, matter, since: kept.readyAt });
  if (isRefusal(carried)) return carried;
  if (carried === null || !asked.kinds.includes(carried.resolution.kind)) return refuse("case-resolution-wrong");
  const { id, number, body, decidedOn } = carried.resolution;
  return {
    resolution: { id, number, body, on: decidedOn },
    bodyName: carried.body.name,
    sat: await listSitting(tx, carried.resolution),
  };
}

/** Of these kinds of resolution the first that the charter of the day knows; all of them, where it knows none. */
export async function ownKinds(tx: ReadTx, on: string, kinds: readonly string[]): Promise<readonly string[]> {
  const charter = await findCharterOn(tx, on);
  const known = kinds.find((kind) => charter?.rules.resolutions.some(({ id }) => id === kind) === true);
  return known === undefined ? kinds : [known];
}

/** Who may not decide: the respondent and a person's employer, who brought it, the investigator, who asked in its interviews, whoever stood aside; on appeal also who decided and who heard. */
export async function barredFrom(tx: ReadTx, kept: KeptCase, step: keyof typeof caseMatter): Promise<Sitting[]> {
  const { fromId } = kept.source;
  const employers = await employersOf(tx, kept.subjectId, kept.actedOn);
  const parties = [kept.subjectId, ...employers, ...(fromId === null ? [] : [fromId])];
  const named = await listRespondents(tx, parties);
  const organisations = parties.map((id) => {
    const now = named.get(id);
    return { accountId: null, memberSubject: now?.subjectId ?? id, name: now?.name ?? "" };
  });
  const persons = [
    ...(kept.investigation === null ? [] : [kept.investigation]),
    ...kept.recusals,
    ...(await listInterviewAskers(tx, kept.id)),
    ...(step === "appeal" ? (kept.hearing?.panel ?? []) : []),
  ].map(({ accountId, name }) => ({ accountId, memberSubject: null, name }));
  return [...organisations, ...persons, ...(step === "appeal" ? (kept.decision?.deciders ?? []) : [])];
}
