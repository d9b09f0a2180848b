import { createHash } from "node:crypto";

/** A frozen record: its version's id and the hash of its content, in hex. */
export type FrozenRecord = { readonly id: string; readonly hash: string };

/**
 * The root over what one subject's score rests on, in hex. A freeze is a day, an instant, the editions and this root, and
 * not a copy (HARD-PARTS 4.3): whoever reads the records again finds the same root, or that something is gone.
 */
export function rootOfRecords(records: readonly FrozenRecord[]): string {
  return rootOf(
    "xinheng facts 1",
    records.map(({ id, hash }) => `${id} ${hash}`),
  );
}

/** The root over the roots of everybody in a round. */
export function rootOfSubjects(subjects: readonly { readonly subjectId: string; readonly root: string }[]): string {
  return rootOf(
    "xinheng round 1",
    subjects.map(({ subjectId, root }) => `${subjectId} ${root}`),
  );
}

/** The order of what came from the database is no part of it; the first line says what is hashed. */
function rootOf(says: string, lines: readonly string[]): string {
  const sorted = lines.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return createHash("sha256")
    .update([says, ...sorted, ""].join("\n"))
    .digest("hex");
}
