import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The applications on which the lot falls: of a hundred as many as `share` says, rounded up. The lot is the SHA-256 of the
 * round's root and the application's id, the smallest win: the root is not known before the data are frozen, so nobody can
 * arrange it, and whoever reads root and ids draws the same again.
 */
export function drawnByLot(root: string, ids: readonly string[], share: number): ReadonlySet<string> {
  const count = Math.ceil((ids.length * share) / 100);
  const lots = ids.map((id) => ({ id, lot: bytesToHex(sha256(utf8ToBytes(`${root}:${id}`))) }));
  return new Set(
    lots
      .toSorted((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : 0))
      .slice(0, count)
      .map(({ id }) => id),
  );
}
