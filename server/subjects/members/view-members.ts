import type { MemberView } from "@xinheng/domain/subjects/members/member-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listPrimaryCodes } from "../claim-store.ts";
import type { Member } from "../member-store.ts";
import { findStanding } from "../standing-store.ts";
import { findSubjects } from "../subject-store.ts";

/** Rows of the roll with who they are today: after a merge the subject that stands, and the name under which it joined. */
export async function viewMembers(tx: ReadTx, rows: readonly Member[]): Promise<MemberView[]> {
  const ids = rows.map(({ memberId }) => memberId);
  const standing = await findStanding(tx, ids);
  const joined = await findSubjects(tx, ids);
  const codes = await listPrimaryCodes(
    tx,
    [...standing.values()].map(({ id }) => id),
  );
  return rows.flatMap((row): MemberView[] => {
    const subject = standing.get(row.memberId);
    if (subject === undefined) return [];
    return [
      {
        ...row,
        subjectId: subject.id,
        shortId: subject.shortId,
        name: subject.name,
        subjectKind: subject.kind,
        code: codes.get(subject.id) ?? null,
        mergedFrom: subject.id === row.memberId ? null : (joined.get(row.memberId)?.name ?? null),
      },
    ];
  });
}
