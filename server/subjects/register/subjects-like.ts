import { codesNear } from "@xinheng/domain/subjects/code-slip.ts";
import { likenessesOf } from "@xinheng/domain/subjects/likeness.ts";
import { organisationCode } from "@xinheng/domain/subjects/merge-candidate.ts";
import { readNameQuery } from "@xinheng/domain/subjects/name-match.ts";
import type { SubjectLike } from "@xinheng/domain/subjects/register-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { type FoundSubject, listCandidates } from "../candidate-store.ts";
import { findClaims } from "../subject-store.ts";

export const mostLike = 20;
const mostNearCodes = 20;

/** The subjects that a name and a code may mean, each with every reason, the same code first. */
export async function subjectsLike(tx: ReadTx, name: string, code: string): Promise<SubjectLike[]> {
  const near = code === "" ? [] : [code, ...codesNear(code), organisationCode(code)];
  const claimed = [...(await findClaims(tx, near)).keys()].slice(0, mostNearCodes);
  const found = new Map<string, FoundSubject>();
  for (const asked of [...claimed, name]) {
    for (const candidate of await listCandidates(tx, readNameQuery(asked))) found.set(candidate.subjectId, candidate);
  }
  return [...found.values()]
    .flatMap((candidate): SubjectLike[] => {
      const likenesses = likenessesOf(name, code, candidate);
      const { subjectId: id, shortId, kind, name: theirs, code: held } = candidate;
      return likenesses.length === 0 ? [] : [{ id, shortId, kind, name: theirs, code: held, likenesses }];
    })
    .toSorted((one, other) => rankOf(one) - rankOf(other) || (one.id < other.id ? -1 : 1))
    .slice(0, mostLike);
}

const order: readonly SubjectLike["likenesses"][number]["reason"][] = [
  "same-code",
  "exact-name",
  "same-organisation-code",
  "one-character",
  "two-swapped",
  "same-key",
  "former-name",
  "short-name",
];

function rankOf({ likenesses }: SubjectLike): number {
  const places = likenesses.map(({ reason }) => order.indexOf(reason)).filter((place) => place >= 0);
  return Math.min(order.length, ...places);
}
