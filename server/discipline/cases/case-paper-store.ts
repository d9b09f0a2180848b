import { z } from "zod";
import { type CasePaperView, casePaperKind } from "@xinheng/domain/discipline/cases/case-view.ts";
import type { CaseRole } from "@xinheng/domain/discipline/cases/case.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type CasePaper = Pick<CasePaperView, "id" | "kind" | "name" | "from" | "obtainedOn" | "withheldWhy"> & {
  readonly enteredRole: Exclude<CaseRole, "overseer">;
  readonly enteredAt: Date;
  readonly sha256: Buffer;
};

export async function saveCasePaper(
  tx: Tx,
  of: { readonly id: string; readonly subjectId: string; readonly associationId: string },
  paper: CasePaper & { readonly enteredBy: string | null },
): Promise<void> {
  await tx.db
    .insertInto("case_paper")
    .values({
      subject_id: of.subjectId,
      id: paper.id,
      association_id: of.associationId,
      case_id: of.id,
      kind: paper.kind,
      name: paper.name,
      had_by: paper.from,
      obtained_on: paper.obtainedOn,
      entered_by: paper.enteredBy,
      entered_role: paper.enteredRole,
      entered_at: paper.enteredAt,
      sha256: paper.sha256,
      withheld_why: paper.withheldWhy,
    })
    .execute();
}

const roles = z.enum(["house", "respondent", "investigator", "panel"]);

/** In the order they came; at most 500. */
export async function listCasePapers(
  tx: ReadTx,
  caseId: string,
): Promise<(CasePaper & { readonly enteredBy: string })[]> {
  const rows = await tx.db
    .selectFrom("case_paper")
    .leftJoin("account", "account.id", "case_paper.entered_by")
    .selectAll("case_paper")
    .select("account.display_name")
    .where("case_id", "=", caseId)
    .orderBy("case_paper.id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: casePaperKind.parse(row.kind),
    name: row.name,
    from: row.had_by,
    obtainedOn: row.obtained_on,
    withheldWhy: row.withheld_why,
    enteredRole: roles.parse(row.entered_role),
    enteredBy: row.display_name ?? "",
    enteredAt: row.entered_at,
    sha256: row.sha256,
  }));
}
