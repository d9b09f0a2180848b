import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { codesNear } from "@xinheng/domain/subjects/code-slip.ts";
import { isByCode, type Known, mergeReasons, organisationCode } from "@xinheng/domain/subjects/merge-candidate.ts";
import { type MergeCandidate, type MergeView, mergeCandidate, mergeView } from "@xinheng/domain/subjects/merge-view.ts";
import { readNameQuery } from "@xinheng/domain/subjects/name-match.ts";
import { namePinyin } from "@xinheng/domain/subjects/name-pinyin.ts";
import type { ReadTx } from "../../platform/database.ts";
import { question } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import { type FoundSubject, listCandidates } from "../../subjects/candidate-store.ts";
import { listStandings } from "../../subjects/claim-store.ts";
import { listMerges, type Merge } from "../../subjects/merge-store.ts";
import {
  findClaims,
  findSubject,
  findSubjects,
  listIdentifiers,
  listNames,
  type Subject,
} from "../../subjects/subject-store.ts";
import { countCurrent } from "../record-read-store.ts";

const mostShown = 20;
const mostCodes = 5;
const mostNames = 5;

/** Who may be the same subject, each with its reasons, and the merges that stand. Nothing is merged by being listed here. */
export const listMergeCandidates = question({
  name: "list-merge-candidates",
  path: "/subjects/{subjectId}/merge-candidates",
  says: {
    zh: "可能是同一主体的其他主体，各写明原因；以及已作的合并。列出不等于合并。",
    en: "Other subjects that may be the same one, each with its reasons, and the merges that stand. Listing merges nothing.",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: z.object({ candidates: z.array(mergeCandidate).max(mostShown), merges: z.array(mergeView).max(100) }),
  refuses: ["subject-not-found", "subject-merged"],
  async run({ tx, params: { subjectId } }) {
    const subject = await findSubject(tx, subjectId);
    if (subject === null) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    return { candidates: await candidatesOf(tx, subject), merges: await mergesOf(tx, subjectId) };
  },
});

async function candidatesOf(tx: ReadTx, subject: Subject): Promise<MergeCandidate[]> {
  const ours = await knownOf(tx, subject);
  const found = new Map<string, FoundSubject>();
  for (const asked of [...(await claimedNear(tx, ours)), ...ours.names.map(({ name }) => name)]) {
    for (const candidate of await listCandidates(tx, readNameQuery(asked))) found.set(candidate.subjectId, candidate);
  }
  found.delete(subject.id);
  const explained = [...found.values()].map((candidate) => ({ candidate, reasons: mergeReasons(ours, candidate) }));
  const shown = explained
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(surestFirst)
    .slice(0, mostShown);
  const ids = shown.map(({ candidate }) => candidate.subjectId);
  const [standings, counts] = [await listStandings(tx, ids), await countCurrent(tx, ids)];
  return shown.map(({ candidate: { subjectId: id, shortId, kind, name }, reasons }) => {
    const count = counts.get(id) ?? { records: 0, adverse: 0 };
    return { id, shortId, kind, name, codes: standings.get(id) ?? [], reasons, byCode: isByCode(reasons), ...count };
  });
}

async function knownOf(tx: ReadTx, subject: Subject): Promise<Known> {
  const codes = (await listIdentifiers(tx, subject.id)).map(({ code }) => code).slice(0, mostCodes);
  const names = (await listNames(tx, subject.id))
    .slice(0, mostNames)
    .map(({ name }) => ({ kind: "current" as const, name, pinyin: namePinyin(name), initials: "" }));
  return { subjectId: subject.id, codes, names };
}

/** Codes that somebody holds and that one slip of the hand makes of ours. */
async function claimedNear(tx: ReadTx, { codes }: Known): Promise<string[]> {
  const near = codes.flatMap((code) => [...codesNear(code), organisationCode(code)]);
  return [...(await findClaims(tx, near)).keys()].slice(0, mostShown);
}

type Explained = { readonly candidate: FoundSubject; readonly reasons: MergeCandidate["reasons"] };

function surestFirst(one: Explained, other: Explained): number {
  const codes = Number(isByCode(other.reasons)) - Number(isByCode(one.reasons));
  return (
    codes || other.reasons.length - one.reasons.length || (one.candidate.subjectId < other.candidate.subjectId ? -1 : 1)
  );
}

async function mergesOf(tx: ReadTx, subjectId: string): Promise<MergeView[]> {
  const merges = await listMerges(tx, subjectId);
  const losers = await findSubjects(
    tx,
    merges.map(({ loserId }) => loserId),
  );
  return merges.flatMap((merge, at) => viewOf(merge, losers.get(merge.loserId), at === 0));
}

function viewOf(merge: Merge, loser: Subject | undefined, last: boolean): MergeView[] {
  if (loser === undefined) return [];
  const { id, reason, evidence, moved, ended, mergedAt } = merge;
  const about = { id, reason, evidence, moved, ended: ended.length, mergedOn: dayOf(mergedAt), last };
  return [
    {
      ...about,
      loser: { id: loser.id, shortId: loser.shortId, name: loser.name },
      codes: merge.codes.map(({ code }) => code),
    },
  ];
}
