import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { HandsOut } from "../../platform/operation.ts";

/** What an archive that is answered with holds: its records, or the subject alone where there are none. */
export function handedOutOf(
  subjectId: string,
  { records, asOf }: { readonly records: readonly { readonly id: string }[]; readonly asOf: ArchiveView["asOf"] },
): HandsOut {
  const items = records.map(({ id }) => ({ subjectId, recordId: id }));
  return { items: items.length === 0 ? [{ subjectId, recordId: null }] : items, parameters: { subjectId, asOf } };
}
