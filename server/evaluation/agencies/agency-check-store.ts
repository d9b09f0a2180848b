import type { Selectable } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const measure = z.enum(["none", "mend", "suspend", "remove"]);
const found = z.array(z.object({ finding: z.string(), says: z.string() }));

/** A check of an agency: what was found, and the grade and measure the rule of the day gave it. */
export type KeptCheck = {
  readonly subjectId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly checkedOn: string;
  readonly findings: z.infer<typeof found>;
  readonly grade: string;
  readonly measure: z.infer<typeof measure>;
  readonly untilOn: string | null;
  readonly paperId: string;
  readonly enteredAt: Date;
};

export async function saveAgencyCheck(
  tx: Tx,
  check: KeptCheck & { readonly associationId: string; readonly edition: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("agency_check")
    .values({
      subject_id: check.subjectId,
      id: check.id,
      association_id: check.associationId,
      agency_id: check.agencyId,
      checked_on: check.checkedOn,
      findings: JSON.stringify(check.findings),
      grade: check.grade,
      measure: check.measure,
      until_on: check.untilOn,
      paper_id: check.paperId,
      edition: check.edition,
      entered_at: check.enteredAt,
      entered_by: check.by,
    })
    .execute();
}

/** The checks under this entry, the latest entered first; at most 100. */
export async function listChecksOf(
  tx: ReadTx,
  agency: { readonly subjectId: string; readonly id: string },
): Promise<KeptCheck[]> {
  const rows = await tx.db
    .selectFrom("agency_check")
    .selectAll()
    .where("subject_id", "=", agency.subjectId)
    .where("agency_id", "=", agency.id)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(checkOf);
}

function checkOf(row: Selectable<DB["agency_check"]>): KeptCheck {
  return {
    ...{ subjectId: row.subject_id, id: row.id, agencyId: row.agency_id, checkedOn: row.checked_on },
    ...{ findings: found.parse(row.findings), grade: row.grade, measure: measure.parse(row.measure) },
    ...{ untilOn: row.until_on, paperId: row.paper_id, enteredAt: row.entered_at },
  };
}
