import type { Selectable } from "kysely";
import { z } from "zod";
import { partyForms, partyKinds } from "@xinheng/domain/governance/party.ts";
import type { PartyStatement } from "@xinheng/domain/governance/party-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A statement is never changed: the latest one holds. */
export async function saveStatement(
  tx: Tx,
  statement: PartyStatement & {
    readonly id: string;
    readonly associationId: string;
    readonly edition: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("party_statement")
    .values({
      id: statement.id,
      association_id: statement.associationId,
      stated_on: statement.statedOn,
      full_members: statement.fullMembers,
      probationary: statement.probationary,
      untransferred: statement.untransferred,
      form: statement.form,
      organisation: statement.organisation,
      organisation_kind: statement.kind,
      term_began_on: statement.termBeganOn,
      discipline_committee: statement.disciplineCommittee,
      sector_organisation: statement.sectorOrganisation,
      lead_unit: statement.leadUnit,
      lead_document: statement.leadDocument,
      first_secretary: statement.firstSecretary,
      consent_number: statement.consent?.number ?? null,
      consent_on: statement.consent?.on ?? null,
      consent_paper: statement.consent?.paperId ?? null,
      paper_id: statement.paperId,
      edition: statement.edition,
      stated_by: statement.by,
      stated_at: statement.at,
    })
    .execute();
}

/** What was stated last; null where nothing was. */
export async function findStatement(tx: ReadTx): Promise<PartyStatement | null> {
  const row = await tx.db
    .selectFrom("party_statement")
    .selectAll()
    .orderBy("stated_at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : statementOf(row);
}

function statementOf(row: Selectable<DB["party_statement"]>): PartyStatement {
  const { consent_number: number, consent_on: on, consent_paper: paperId } = row;
  return {
    statedOn: row.stated_on,
    fullMembers: row.full_members,
    probationary: row.probationary,
    untransferred: row.untransferred,
    form: z.enum(partyForms).parse(row.form),
    organisation: row.organisation,
    kind: z.enum(partyKinds).nullable().parse(row.organisation_kind),
    termBeganOn: row.term_began_on,
    disciplineCommittee: row.discipline_committee,
    sectorOrganisation: row.sector_organisation,
    leadUnit: row.lead_unit,
    leadDocument: row.lead_document,
    firstSecretary: row.first_secretary,
    consent: number === null || on === null || paperId === null ? null : { number, on, paperId },
    paperId: row.paper_id,
  };
}
