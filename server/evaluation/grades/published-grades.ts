import { type RecordMark, disagreementOf, disputedSince } from "@xinheng/domain/archives/record-mark.ts";
import { gradeAsItStands, isChange } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { openCertificate } from "@xinheng/domain/evaluation/rounds/grade-view.ts";
import type { PublishedEvaluation } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { entryStages } from "@xinheng/domain/evaluation/rounds/entry.ts";
import { z } from "zod";
import type { ReadTx } from "../../platform/database.ts";
import { findCertificate, listLatestCertificates } from "./certificate-store.ts";
import { listOpenGradeEvents } from "./grade-event-store.ts";
import { listPublished } from "./published-store.ts";

type Reader = { readonly tx: ReadTx; readonly today: string };

/** What anybody may read of results: each as it stands today, by name. */
export async function readPublished(
  { tx, today }: Reader,
  asked: { readonly associationId: string | undefined; readonly entryId?: string },
  page: { readonly offset: number; readonly limit: number },
): Promise<PublishedEvaluation[]> {
  const results = await listPublished(tx, asked, page);
  const ids = results.map(({ id }) => id);
  const events = await listOpenGradeEvents(tx, ids);
  const certificates = await listLatestCertificates(tx, ids);
  return results.flatMap(({ id, stage, sector: _, marks, ...result }) => {
    const now = gradeAsItStands({ ...result, stage, replaced: false }, events.get(id) ?? [], today);
    const certificateId = certificates.get(id)?.id ?? null;
    return now === null ? [] : [{ ...result, ...now, ...disputeIn(marks), entryId: id, certificateId }];
  });
}

/** What the member says against a grade, for everybody who reads it. */
export function disputeIn(marks: readonly RecordMark[]) {
  return { disputedSince: disputedSince(marks), disagreement: disagreementOf(marks) };
}

/** A certificate by the id in its printed address: what it said, and what became of the grade since. */
export async function readCertificate(
  { tx, today }: Reader,
  id: string,
): Promise<(z.infer<typeof openCertificate> & { readonly slug: string }) | null> {
  const found = z.uuid().safeParse(id).success ? await findCertificate(tx, id) : null;
  if (found === null) return null;
  const { stage, gradeGiven, gradeUntil, grade, replaced, marks, ...rest } = found;
  const events = (await listOpenGradeEvents(tx, [found.entryId])).get(found.entryId) ?? [];
  const given = { stage: z.enum(entryStages).parse(stage), grade: gradeGiven, validUntil: gradeUntil, replaced };
  const now = gradeAsItStands(given, events, today);
  if (now === null) throw new Error("a certificate is of a grade that was published");
  const open = now.state !== "withdrawn";
  return {
    ...rest,
    said: open ? grade : null,
    now: { state: now.state, grade: open ? now.grade : null },
    ...disputeIn(open ? marks : []),
    changes: events
      .filter(({ kind }) => kind !== "reviewed")
      .map(({ kind, on, grade: after }) => ({ kind, on, grade: isChange(kind) ? after : null })),
  };
}
