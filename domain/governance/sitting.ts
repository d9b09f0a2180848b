/** Somebody as a body sat: whose account, for which organisation, under which name. */
export type Sitting = {
  readonly accountId: string | null;
  readonly memberSubject: string | null;
  readonly name: string;
};

/** The name as two lists write it: width and spaces do not tell two people apart. */
const plain = (name: string) => name.normalize("NFKC").replace(/\s/gu, "");

/**
 * Whether two seats are held by the same: one account, one organisation, or, where a seat has no account, one name. An
 * office makes nobody another.
 */
function isSame(one: Sitting, other: Sitting): boolean {
  if (one.memberSubject !== null && one.memberSubject === other.memberSubject) return true;
  if (one.accountId !== null && other.accountId !== null) return one.accountId === other.accountId;
  return plain(one.name) === plain(other.name);
}

/** Who sits though they may not, by name. */
export function sittingAmong(present: readonly Sitting[], barred: readonly Sitting[]): string[] {
  return present.filter((one) => barred.some((other) => isSame(one, other))).map(({ name }) => name);
}
