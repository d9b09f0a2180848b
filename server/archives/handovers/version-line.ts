import type { ReadTx } from "../../platform/database.ts";
import type { HandedOut } from "../../platform/handovers/handover-store.ts";
import { listLinks } from "../record-version-store.ts";

const mostVersions = 200;

/** A version and all it replaced, back over merges: who received an earlier wording received the record. */
export async function versionLine(tx: ReadTx, subjectId: string, recordId: string): Promise<HandedOut[]> {
  const line: HandedOut[] = [];
  let next: { subjectId: string; id: string } | null = { subjectId, id: recordId };
  while (next !== null && line.length < mostVersions) {
    const [link] = await listLinks(tx, [next]);
    if (link === undefined) break;
    line.push({ subjectId: link.subjectId, recordId: link.id });
    next = link.replaces === null ? null : { subjectId: link.replacesSubject ?? link.subjectId, id: link.replaces };
  }
  return line;
}
