import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { fulfilments, type KeptCommitment } from "@xinheng/domain/archives/commitments/commitment.ts";
import { type OpenCommitment, openCommitment } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { commitmentKind } from "@xinheng/domain/catalogue/standing-rules.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What becomes of a commitment after it was signed. */
type Later =
  | "calledOn"
  | "evidence"
  | "evidencePaper"
  | "evidencedOn"
  | "fulfilment"
  | "unperformed"
  | "confirmedOn"
  | "breachRecord"
  | "breachDocument"
  | "breachedOn"
  | "withdrawnOn"
  | "withdrawnWhy";
type Signed = Omit<KeptCommitment, Later>;

const commitments = (tx: ReadTx) => tx.db.selectFrom("commitment").selectAll();

export async function saveCommitment(tx: Tx, one: Signed & { readonly by: string | null }): Promise<void> {
  await tx.db
    .insertInto("commitment")
    .values({
      ...{ subject_id: one.subjectId, id: one.id, association_id: one.associationId, code: one.code },
      ...{ template: one.template, edition: one.edition, kind: one.kind, commitment_type: one.commitmentType },
      ...{ reason: one.reason, content: JSON.stringify(one.content), liability: JSON.stringify(one.liability) },
      ...{ accepts: one.accepts, signed_name: one.signedName, signed_code: one.signedCode, signer: one.signer },
      ...{ signer_post: one.signerPost, signed_by: one.by, signed_on: one.signedOn, signed_at: one.signedAt },
      ...{ valid_until: one.validUntil, due_on: one.dueOn, due_provisional: one.dueProvisional, public: one.public },
    })
    .execute();
}

/** The number of the day's next commitment; drawn under a lock that ends with the transaction. */
export async function drawSerial(tx: Tx, associationId: string, on: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('commitment ' || ${associationId}::text || ${on}::text, 0))`.execute(
    tx.db,
  );
  const { count } = await tx.db
    .selectFrom("commitment")
    .select((of) => of.fn.countAll<bigint>().as("count"))
    .where("signed_on", "=", on)
    .executeTakeFirstOrThrow();
  return Number(count) + 1;
}

export type CommitmentChange = Partial<Pick<KeptCommitment, Later>> & { readonly confirmedBy?: string | null };

export async function changeCommitment(
  tx: Tx,
  key: Pick<KeptCommitment, "subjectId" | "id">,
  change: CommitmentChange,
): Promise<void> {
  await tx.db
    .updateTable("commitment")
    .set({
      ...{ called_on: change.calledOn, evidence: change.evidence, evidence_paper: change.evidencePaper },
      ...{ evidenced_on: change.evidencedOn, fulfilment: change.fulfilment, unperformed: change.unperformed },
      ...{ confirmed_on: change.confirmedOn, confirmed_by: change.confirmedBy, breach_record: change.breachRecord },
      ...{ breach_document: change.breachDocument, breached_on: change.breachedOn },
      ...{ withdrawn_on: change.withdrawnOn, withdrawn_why: change.withdrawnWhy },
    })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

/** Holds the commitment until the transaction ends. */
export async function findCommitmentForUpdate(tx: Tx, subjectId: string, id: string): Promise<KeptCommitment | null> {
  const row = await commitments(tx)
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : commitmentOf(row);
}

export async function findCommitment(tx: ReadTx, subjectId: string, id: string): Promise<KeptCommitment | null> {
  const row = await commitments(tx).where("subject_id", "=", subjectId).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : commitmentOf(row);
}

/** A commitment by its own id alone, as its clock knows it; held. */
export async function findCommitmentOfClock(tx: Tx, id: string): Promise<KeptCommitment | null> {
  const row = await commitments(tx).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : commitmentOf(row);
}

/** Commitments of the association, or of one subject, the latest signed first. */
export async function listCommitments(
  tx: ReadTx,
  filter: { readonly subjectIds?: readonly string[]; readonly waiting?: { readonly today: string } | undefined },
  page: { readonly before: { readonly at: Date; readonly id: string } | null; readonly limit: number },
): Promise<KeptCommitment[]> {
  let query = commitments(tx);
  const { subjectIds, waiting } = filter;
  if (subjectIds !== undefined)
    query = query.where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))));
  if (waiting !== undefined) query = query.where(waits(waiting.today));
  const { before } = page;
  if (before !== null) query = query.where(sql<boolean>`(signed_at, id) < (${before.at}, ${before.id}::uuid)`);
  const rows = await query.orderBy("signed_at", "desc").orderBy("id", "desc").limit(page.limit).execute();
  return rows.map(commitmentOf);
}

/** What waits for the secretariat: shown as kept and not confirmed, or past its day and not shown. */
function waits(today: string) {
  return sql<boolean>`(withdrawn_on is null and fulfilment is null and (evidence is not null or due_on < ${today}))`;
}

type Waiting = { readonly count: number; readonly since: string };

export async function countCommitmentsWaiting(tx: ReadTx, today: string): Promise<Waiting | null> {
  const row = await tx.db
    .selectFrom("commitment")
    .select((of) => [
      of.fn.countAll<bigint>().as("count"),
      sql<string | null>`min(coalesce(evidenced_on, due_on))`.as("since"),
    ])
    .where(waits(today))
    .executeTakeFirstOrThrow();
  return row.since === null ? null : { count: Number(row.count), since: row.since };
}

/** What these subjects have promised to show and have not, the first due first. */
export async function listCommitmentsDue(tx: ReadTx, subjectIds: readonly string[]): Promise<KeptCommitment[]> {
  if (subjectIds.length === 0) return [];
  const rows = await commitments(tx)
    .where("subject_id", "in", [...subjectIds])
    .where("due_on", "is not", null)
    .where("evidence", "is", null)
    .where("fulfilment", "is", null)
    .where("withdrawn_on", "is", null)
    .orderBy("due_on")
    .orderBy("id")
    .limit(50)
    .execute();
  return rows.map(commitmentOf);
}

/** A last day of a commitment: to be shown by it as kept, or the end of its term. */
export type CommitmentDay = {
  readonly kind: "commitment-shown" | "commitment-term";
  readonly subjectId: string;
  readonly edition: string;
  readonly on: string;
  readonly provisional: boolean;
};

/** What was to be shown and was not, whenever its day was, and terms that end until the day; the earliest first. */
export async function listCommitmentDays(
  tx: ReadTx,
  { today, until, limit }: { readonly today: string; readonly until: string; readonly limit: number },
): Promise<CommitmentDay[]> {
  const { rows } = await sql<CommitmentDay>`
    select * from (
      select 'commitment-shown' as kind, subject_id as "subjectId", edition, due_on as "on", due_provisional as provisional
        from commitment where evidence is null and fulfilment is null and withdrawn_on is null and due_on <= ${until}::date
      union all
      select 'commitment-term', subject_id, edition, valid_until, false
        from commitment where withdrawn_on is null and breach_record is null
          and valid_until between ${today}::date and ${until}::date
    ) as running order by "on", "subjectId" limit ${limit}`.execute(tx.db);
  return rows;
}

/** What everybody may read, by association or by subject, the latest first. Over the visitor's own role and view. */
export async function listOpenCommitments(
  tx: ReadTx,
  of: { readonly associationId: string } | { readonly subjectIds: readonly string[] },
  limit: number,
): Promise<OpenCommitment[]> {
  const which =
    "associationId" in of
      ? sql<boolean>`commitment.association_id = ${of.associationId}`
      : sql<boolean>`commitment.subject_id = any(${[...of.subjectIds]}::uuid[])`;
  const { rows } = await sql<Record<string, unknown>>`
    select commitment.id, subject.short_id as "shortId", code, commitment.kind, commitment_type as "commitmentType",
      reason, content, liability, signed_name as "signedName", signed_code as "signedCode", signed_on as "signedOn",
      valid_until as "validUntil", fulfilment
    from open.commitment join subject on subject.id = commitment.subject_id
    where ${which} order by signed_on desc, commitment.id desc limit ${limit}`.execute(tx.db);
  return z.array(openCommitment).parse(rows);
}

const texts = z.array(z.string());

function commitmentOf(row: Selectable<DB["commitment"]>): KeptCommitment {
  return {
    ...{ subjectId: row.subject_id, id: row.id, associationId: row.association_id, code: row.code },
    ...{ template: row.template, edition: row.edition, kind: commitmentKind.parse(row.kind) },
    ...{ commitmentType: row.commitment_type, reason: row.reason, content: texts.parse(row.content) },
    ...{ liability: texts.parse(row.liability), accepts: row.accepts, signedName: row.signed_name },
    ...{ signedCode: row.signed_code, signer: row.signer, signerPost: row.signer_post, signedOn: row.signed_on },
    ...{ signedAt: row.signed_at, validUntil: row.valid_until, dueOn: row.due_on, dueProvisional: row.due_provisional },
    ...{ calledOn: row.called_on, public: row.public, evidence: row.evidence, evidencePaper: row.evidence_paper },
    ...{ evidencedOn: row.evidenced_on, fulfilment: z.enum(fulfilments).nullable().parse(row.fulfilment) },
    ...{ unperformed: row.unperformed, confirmedOn: row.confirmed_on, breachRecord: row.breach_record },
    ...{ breachDocument: row.breach_document, breachedOn: row.breached_on, withdrawnOn: row.withdrawn_on },
    withdrawnWhy: row.withdrawn_why,
  };
}
