import { sql } from "kysely";
import { z } from "zod";
import { type ModelContent, modelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { RecordMark } from "@xinheng/domain/archives/record-mark.ts";
import { marksOf, marksOfTarget } from "../../archives/record-mark-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { isReplaced } from "../rounds/entry-store.ts";

/** A result that everybody may read, as it was given; what became of it stands beside it. */
export type PublishedResult = {
  readonly id: string;
  readonly subjectId: string;
  readonly shortId: string;
  readonly name: string;
  readonly association: string;
  readonly round: string;
  readonly modelId: string;
  readonly model: string;
  readonly modelEn: string;
  /** The sector of the model. */
  readonly sector: string | null;
  readonly stage: "publicised" | "final";
  readonly grade: string;
  readonly publicityUntil: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly marks: readonly RecordMark[];
};

/** Results in publicity and final ones, by name; visitors read no other column and no other entry. */
export async function listPublished(
  tx: ReadTx,
  asked: { readonly associationId: string | undefined; readonly entryId?: string },
  page: { readonly offset: number; readonly limit: number },
): Promise<PublishedResult[]> {
  const { rows } = await sql<Omit<PublishedResult, "marks"> & { readonly marks: unknown }>`
    select entry.id, entry.subject_id as "subjectId", subject.short_id as "shortId", subject.name,
      association.name as association, round.title as round, round.model_id as "modelId", round.model_name as model,
      round.model_name_en as "modelEn", round.sector, entry.stage, entry.grade, entry.publicity_until as "publicityUntil",
      entry.valid_from as "validFrom", entry.valid_until as "validUntil",
      ${marksOfTarget("entry.subject_id", "entry.id")} as marks
    from evaluation_entry as entry
      join evaluation_round as round on round.id = entry.round_id
      join subject on subject.id = entry.subject_id
      join association on association.id = entry.association_id
    where entry.stage in ('publicised', 'final') and not ${isReplaced("entry")}
      and (${asked.entryId ?? null}::uuid is null or entry.id = ${asked.entryId ?? null}::uuid)
      and (${asked.associationId ?? null}::uuid is null or entry.association_id = ${asked.associationId ?? null}::uuid)
    order by subject.name, entry.subject_id, entry.id limit ${page.limit} offset ${page.offset}`.execute(tx.db);
  return rows.map((row) => ({ ...row, marks: marksOf(row.marks) }));
}

/** A published version of a model, in columns that a visitor may read. */
export type PublishedMethod = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly why: string;
  readonly validFrom: string;
  readonly content: ModelContent;
};

export async function findMethod(
  tx: ReadTx,
  asked: { readonly id: string; readonly associationId: string },
): Promise<PublishedMethod | null> {
  const row = await tx.db
    .selectFrom("model")
    .select(["id", "name", "name_en", "version", "why", "valid_from", "content"])
    .where("id", "=", asked.id)
    .where("association_id", "=", asked.associationId)
    .where("state", "=", "published")
    .executeTakeFirst();
  if (row === undefined) return null;
  const { name_en: nameEn, valid_from: validFrom, content, ...rest } = row;
  return { ...rest, nameEn, validFrom: z.iso.date().parse(validFrom), content: modelContent.parse(content) };
}
