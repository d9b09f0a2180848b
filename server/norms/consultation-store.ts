import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { notifiedParty } from "@xinheng/domain/norms/norm-view.ts";
import type { Opinion } from "@xinheng/domain/norms/opinion.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

export type KeptConsultation = {
  readonly id: string;
  readonly revision: number;
  readonly openedOn: string;
  readonly closesOn: string;
  readonly edition: string;
  readonly notified: readonly z.output<typeof notifiedParty>[];
  readonly noticePaper: string | null;
};

export type KeptOpinion = Opinion & {
  readonly normId: string;
  readonly fromKind: "member" | "department" | "public";
  readonly fromName: string;
  readonly opinion: string;
  readonly receivedOn: string;
  readonly splitFrom: string | null;
  /** The text that was laid open when it came. */
  readonly revision: number;
};

export async function saveConsultation(
  tx: Tx,
  consultation: KeptConsultation & {
    readonly associationId: string;
    readonly normId: string;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_consultation")
    .values({
      id: consultation.id,
      association_id: consultation.associationId,
      norm_id: consultation.normId,
      revision: consultation.revision,
      opened_on: consultation.openedOn,
      closes_on: consultation.closesOn,
      edition: consultation.edition,
      notified: JSON.stringify(consultation.notified),
      notice_paper: consultation.noticePaper,
      opened_by: consultation.by,
    })
    .execute();
}

/** The latest consultation on a version: a text that went back to the desk is consulted on again. */
export async function findConsultation(tx: ReadTx, normId: string): Promise<KeptConsultation | null> {
  const row = await tx.db
    .selectFrom("norm_consultation")
    .selectAll()
    .where("norm_id", "=", normId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        id: row.id,
        revision: row.revision,
        openedOn: row.opened_on,
        closesOn: row.closes_on,
        edition: row.edition,
        notified: z.array(notifiedParty).parse(row.notified),
        noticePaper: row.notice_paper,
      };
}

/** The window in which a text is laid open to everybody, as visitors may read it; null where none is open or it is over. */
export async function findOpenConsultation(
  tx: ReadTx,
  normId: string,
  today: string,
): Promise<(Pick<KeptConsultation, "id" | "revision" | "openedOn" | "closesOn"> & { associationId: string }) | null> {
  const row = await tx.db
    .selectFrom("norm_consultation")
    .innerJoin("norm", "norm.id", "norm_consultation.norm_id")
    .select(["norm_consultation.id", "norm_consultation.association_id", "norm_consultation.revision"])
    .select(["norm_consultation.opened_on", "norm_consultation.closes_on"])
    .where("norm_consultation.norm_id", "=", normId)
    .where("norm.stage", "=", "consultation")
    .where("closes_on", ">=", today)
    .orderBy("norm_consultation.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        id: row.id,
        associationId: row.association_id,
        revision: row.revision,
        openedOn: row.opened_on,
        closesOn: row.closes_on,
      };
}

/** Saves an opinion under the next number of its norm; the norm is held by the deed, so no two get one number. */
export async function saveOpinion(
  tx: Tx,
  opinion: Pick<
    KeptOpinion,
    "id" | "normId" | "consultationId" | "clause" | "fromKind" | "fromName" | "opinion" | "receivedOn" | "splitFrom"
  > & { readonly associationId: string },
): Promise<void> {
  await tx.db
    .insertInto("norm_opinion")
    .values({
      id: opinion.id,
      association_id: opinion.associationId,
      norm_id: opinion.normId,
      consultation_id: opinion.consultationId,
      number: sql`(select coalesce(max(number), 0) + 1 from norm_opinion where norm_id = ${opinion.normId})`,
      clause: opinion.clause,
      from_kind: opinion.fromKind,
      from_name: opinion.fromName,
      opinion: opinion.opinion,
      received_on: opinion.receivedOn,
      split_from: opinion.splitFrom,
    })
    .execute();
}

export async function findOpinion(tx: ReadTx, id: string): Promise<KeptOpinion | null> {
  const row = await opinions(tx).where("norm_opinion.id", "=", id).executeTakeFirst();
  return row === undefined ? null : opinionOf(row);
}

const opinions = (tx: ReadTx) =>
  tx.db
    .selectFrom("norm_opinion")
    .innerJoin("norm_consultation", "norm_consultation.id", "norm_opinion.consultation_id")
    .selectAll("norm_opinion")
    .select("norm_consultation.revision");

/** Opinions on a version by number, from after `after`. */
export async function listOpinions(
  tx: ReadTx,
  normId: string,
  page: { readonly after: number; readonly limit: number },
): Promise<KeptOpinion[]> {
  const rows = await opinions(tx)
    .where("norm_opinion.norm_id", "=", normId)
    .where("number", ">", page.after)
    .orderBy("number")
    .limit(page.limit)
    .execute();
  return rows.map(opinionOf);
}

/** How many opinions came, how many wait for their answer, and the first of those. */
export async function countOpinions(
  tx: ReadTx,
  normId: string,
): Promise<{ readonly all: number; readonly owed: number; readonly first: number | null }> {
  const row = await tx.db
    .selectFrom("norm_opinion")
    .select(({ fn }) => [
      fn.countAll<bigint>().as("every"),
      sql<bigint>`count(*) filter (where answer is null and merged_into is null and not is_split)`.as("owed"),
      sql<number | null>`min(number) filter (where answer is null and merged_into is null and not is_split)`.as(
        "first",
      ),
    ])
    .where("norm_id", "=", normId)
    .executeTakeFirstOrThrow();
  return { all: Number(row.every), owed: Number(row.owed), first: row.first };
}

export async function changeOpinion(
  tx: Tx,
  id: string,
  change: {
    readonly answer?: "adopted" | "partly" | "rejected";
    readonly reason?: string;
    readonly answeredBy?: string | null;
    readonly answeredAt?: Date;
    readonly mergedInto?: string;
    readonly isSplit?: boolean;
  },
): Promise<void> {
  await tx.db
    .updateTable("norm_opinion")
    .set({
      answer: change.answer,
      reason: change.reason,
      answered_by: change.answeredBy,
      answered_at: change.answeredAt,
      merged_into: change.mergedInto,
      is_split: change.isSplit,
    })
    .where("id", "=", id)
    .execute();
}

const kinds = z.enum(["member", "department", "public"]);
const answers = z.enum(["adopted", "partly", "rejected"]);

function opinionOf(row: Selectable<DB["norm_opinion"]> & { readonly revision: number }): KeptOpinion {
  return {
    id: row.id,
    consultationId: row.consultation_id,
    revision: row.revision,
    normId: row.norm_id,
    number: row.number,
    clause: row.clause,
    fromKind: kinds.parse(row.from_kind),
    fromName: row.from_name,
    opinion: row.opinion,
    receivedOn: row.received_on,
    splitFrom: row.split_from,
    mergedInto: row.merged_into,
    isSplit: row.is_split,
    answer: row.answer === null ? null : answers.parse(row.answer),
    reason: row.reason,
  };
}
