import type { Selectable } from "kysely";
import { z } from "zod";
import { type GradeEventKind, gradeEventKinds } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What became of a published grade; points in ten-thousandths as the model gave them on that day. */
export type KeptGradeEvent = {
  readonly id: string;
  readonly kind: GradeEventKind;
  readonly on: string;
  readonly at: Date;
  readonly points: bigint;
  readonly grade: string | null;
  /** Ids in the model. */
  readonly vetoes: readonly string[];
  readonly reasons: string;
  /** The objection that was upheld and had the grade decided on anew; of a reopened one alone. */
  readonly objectionId?: string | null;
  /** By which resolution, and with which document the member was told. */
  readonly settled: { readonly resolutionId: string; readonly documentId: string; readonly number: string } | null;
};

type Entry = { readonly subjectId: string; readonly id: string };

export async function saveGradeEvent(
  tx: Tx,
  entry: Entry & { readonly associationId: string },
  event: KeptGradeEvent & { readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("grade_event")
    .values({
      subject_id: entry.subjectId,
      id: event.id,
      association_id: entry.associationId,
      entry_id: entry.id,
      kind: event.kind,
      happened_on: event.on,
      happened_at: event.at,
      points: String(event.points),
      grade: event.grade,
      vetoes: JSON.stringify(event.vetoes),
      reasons: event.reasons,
      objection_id: event.objectionId ?? null,
      resolution_id: event.settled?.resolutionId ?? null,
      document_id: event.settled?.documentId ?? null,
      number: event.settled?.number ?? null,
      done_by: event.by,
    })
    .execute();
}

const mostEvents = 1_000;

/** All that happened to one grade, the earliest first. */
export async function listGradeEvents(tx: ReadTx, entry: Entry): Promise<KeptGradeEvent[]> {
  const rows = await tx.db
    .selectFrom("grade_event")
    .selectAll()
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .orderBy("happened_at")
    .orderBy("id")
    .limit(mostEvents)
    .execute();
  return rows.map(eventOf);
}

/** A step in the life of a grade as everybody may read it. */
export type OpenGradeEvent = Pick<KeptGradeEvent, "kind" | "on" | "grade">;

/** Of each of these applications what happened to its grade, the earliest first; a visitor reads these columns and no other. */
export async function listOpenGradeEvents(
  tx: ReadTx,
  entryIds: readonly string[],
): Promise<Map<string, OpenGradeEvent[]>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("grade_event")
    .select(["entry_id", "kind", "happened_on", "grade"])
    .where((where) => where("entry_id", "=", where.fn.any(where.val([...entryIds]))))
    .orderBy("happened_at")
    .orderBy("id")
    .limit(mostEvents * 20)
    .execute();
  const found = rows.map(({ entry_id: entryId, kind, happened_on: on, grade }) => ({
    ...{ entryId, on, grade },
    kind: z.enum(gradeEventKinds).parse(kind),
  }));
  return Map.groupBy(found, ({ entryId }) => entryId);
}

function eventOf(row: Selectable<DB["grade_event"]>): KeptGradeEvent {
  const { resolution_id: resolutionId, document_id: documentId, number } = row;
  const settled = resolutionId === null || documentId === null || number === null;
  return {
    id: row.id,
    kind: z.enum(gradeEventKinds).parse(row.kind),
    on: row.happened_on,
    at: row.happened_at,
    points: BigInt(row.points),
    grade: row.grade,
    vetoes: z.array(z.string()).parse(row.vetoes),
    reasons: row.reasons,
    objectionId: row.objection_id,
    settled: settled ? null : { resolutionId, documentId, number },
  };
}
