import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import { type MemberFilter, memberKind } from "@xinheng/domain/subjects/members/member-view.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import { findStanding, listLed } from "./standing-store.ts";

/** A row of the roll. `memberId` is the subject that joined; a merge leads from it to another and moves no row. */
export type Member = {
  readonly memberId: string;
  readonly number: string;
  readonly kind: z.infer<typeof memberKind>;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly leftReason: string | null;
};

/** Enrols subjects in an association; who is enrolled already stays as he is. */
export async function saveMembers(
  tx: Tx,
  members: readonly {
    readonly associationId: string;
    readonly subjectId: string;
    readonly number: string;
    readonly joinedOn: string;
    readonly kind?: z.infer<typeof memberKind>;
  }[],
): Promise<void> {
  if (members.length === 0) return;
  await sql`
    insert into member (association_id, subject_id, number, joined_on, kind)
    select * from unnest(${members.map((one) => one.associationId)}::uuid[], ${members.map((one) => one.subjectId)}::uuid[],
      ${members.map((one) => one.number)}::text[], ${members.map((one) => one.joinedOn)}::date[],
      ${members.map((one) => one.kind ?? "unit")}::text[])
    on conflict do nothing`.execute(tx.db);
}

/** Ends a membership; its row stays, and why it ended stands beside it, behind the association's wall. */
export async function saveLeaving(
  tx: Tx,
  { memberId, joinedOn }: Pick<Member, "memberId" | "joinedOn">,
  leaving: {
    readonly associationId: string;
    readonly leftOn: string;
    readonly reason: string;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .updateTable("member")
    .set({ left_on: leaving.leftOn })
    .where("subject_id", "=", memberId)
    .where("joined_on", "=", joinedOn)
    .execute();
  await tx.db
    .insertInto("member_leaving")
    .values({
      association_id: leaving.associationId,
      subject_id: memberId,
      joined_on: joinedOn,
      reason: leaving.reason,
      recorded_at: leaving.at,
      recorded_by: leaving.by,
    })
    .execute();
}

/** One who keeps the roll at a time: what is looked up stands when it is written. */
export async function lockRoll(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`roll:${associationId}`}, 12))`.execute(tx.db);
}

/** The memberships of one subject in the reader's association, also those it had before a merge; latest first. */
export async function listOwnMemberships(tx: ReadTx, subjectId: string): Promise<Member[]> {
  const led = await listLed(tx, [subjectId]);
  const rows = await members(tx)
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...led.keys()]))))
    .orderBy("joined_on", "desc")
    .limit(100)
    .execute();
  return rows.map(memberOf);
}

/** The whole roll; what a file is judged against. Longer than any association's. */
export async function listWholeRoll(tx: ReadTx): Promise<(Member & { readonly standingId: string })[]> {
  const rows = (await members(tx).limit(longestRoll).execute()).map(memberOf);
  const standing = await findStanding(
    tx,
    rows.map(({ memberId }) => memberId),
  );
  return rows.map((row) => ({ ...row, standingId: standing.get(row.memberId)?.id ?? row.memberId }));
}

const longestRoll = 200_000;

/** The member who bears the number now, if any. */
export async function findByNumber(tx: ReadTx, number: string): Promise<Member | null> {
  const row = await members(tx).where("number", "=", number).where("left_on", "is", null).executeTakeFirst();
  return row === undefined ? null : memberOf(row);
}

/** Where a page of the roll begins: behind this row. */
export type RollPlace = { readonly joinedOn: string; readonly memberId: string };

/** The rows that the filter finds, latest joined first. */
export async function listRoll(
  tx: ReadTx,
  filter: MemberFilter,
  page: { readonly after: RollPlace | null; readonly limit: number },
): Promise<Member[]> {
  const { after } = page;
  let query = members(tx).where(sql<boolean>`${sql.join(conditionsOf(filter), sql` and `)}`);
  if (after !== null)
    query = query.where(sql<boolean>`(joined_on, subject_id) < (${after.joinedOn}::date, ${after.memberId}::uuid)`);
  const rows = await query.orderBy("joined_on", "desc").orderBy("subject_id", "desc").limit(page.limit).execute();
  return rows.map(memberOf);
}

export async function countRoll(tx: ReadTx, filter: MemberFilter): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) from member where ${sql.join(conditionsOf(filter), sql` and `)}`.execute(tx.db);
  return Number(rows[0]?.count ?? 0n);
}

function conditionsOf({ state, q, joined }: MemberFilter): RawBuilder<unknown>[] {
  const found = [sql`true`];
  if (state !== undefined) found.push(state === "current" ? sql`left_on is null` : sql`left_on is not null`);
  if (joined !== undefined)
    found.push(sql`joined_on >= make_date(${joined}, 1, 1) and joined_on <= make_date(${joined}, 12, 31)`);
  if (q !== undefined && q !== "") {
    const like = (text: string) => text.replace(/[\\%_]/g, "\\$&");
    found.push(sql`(number ilike ${`${like(q)}%`}
      or exists (select from subject_name where subject_name.subject_id = member.subject_id and normal like ${`%${like(normaliseName(q))}%`})
      or exists (select from subject_identifier where subject_identifier.subject_id = member.subject_id and code = ${q.toUpperCase()}))`);
  }
  return found;
}

function members(tx: ReadTx) {
  return tx.db
    .selectFrom("member")
    .select(["subject_id", "number", "kind", "joined_on", "left_on"])
    .select(
      sql<string | null>`(select reason from member_leaving as leaving
        where leaving.association_id = member.association_id and leaving.subject_id = member.subject_id
          and leaving.joined_on = member.joined_on)`.as("left_reason"),
    );
}

function memberOf(row: {
  subject_id: string;
  number: string;
  kind: string;
  joined_on: string;
  left_on: string | null;
  left_reason: string | null;
}): Member {
  return {
    memberId: row.subject_id,
    number: row.number,
    kind: memberKind.parse(row.kind),
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    leftReason: row.left_reason,
  };
}
