import type { ReadTx } from "../platform/database.ts";
import { listPrimaryCodes } from "./claim-store.ts";
import { findStanding } from "./standing-store.ts";

/** The subject as it is named beside its place in a list. */
export type NamedSubject = { readonly name: string; readonly code: string | null };

/** How these subjects are called today, and their codes. */
export async function nameSubjects(tx: ReadTx, subjectIds: readonly string[]): Promise<(id: string) => NamedSubject> {
  const asked = [...new Set(subjectIds)];
  const standing = await findStanding(tx, asked);
  const codes = await listPrimaryCodes(tx, [...new Set([...standing.values()].map(({ id }) => id))]);
  return (id) => {
    const subject = standing.get(id);
    return { name: subject?.name ?? "", code: subject === undefined ? null : (codes.get(subject.id) ?? null) };
  };
}
