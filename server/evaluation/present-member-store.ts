import { sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";

/** The subject a present member of the association of the transaction stands for today; null for anybody else. */
export async function findPresentMember(
  tx: ReadTx,
  subjectId: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive led (id, step) as (
      select ${subjectId}::uuid, 0
      union all select subject.id, led.step + 1 from led join subject on subject.merged_into = led.id where led.step < 20)
    select subject.id, subject.name from subject
    where subject.id = ${subjectId} and subject.merged_into is null
      and exists (select from member join led on led.id = member.subject_id where member.left_on is null)`.execute(
    tx.db,
  );
  return rows[0] ?? null;
}
