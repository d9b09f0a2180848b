import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { mergeReason } from "@xinheng/domain/subjects/merge-view.ts";
import { v7 as uuidv7 } from "uuid";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { addIdentifiers, listCodes, moveClaims } from "../../subjects/claim-store.ts";
import {
  addNames,
  leadTo,
  listMergedCodes,
  lockSubjects,
  type RowCode,
  saveMerge,
} from "../../subjects/merge-store.ts";
import type { Subject } from "../../subjects/subject-store.ts";
import { tryLockCollecting } from "../import-store.ts";
import { countCurrent } from "../record-read-store.ts";
import { collectedItems } from "./collected-items.ts";
import { judgeMinors } from "./judge-minors.ts";
import { moveRecords } from "./move-records.ts";
import { recordReader } from "./moving-records.ts";

const params = z.object({ subjectId: z.uuid() });
const body = z.object({
  loserId: z.uuid(),
  reason: mergeReason,
  /** What shows it, for whoever asks later: a certificate, a notice of change, an answer of the registrar. */
  evidence: z.string().trim().min(2).max(500),
});
const mostMoved = 20_000;

/**
 * Two archives turn out to be one subject's. The loser's records are laid down anew under the winner, each naming the one it
 * replaces; codes and names go along; its address leads to the winner. A person decides, with evidence: never a name alone.
 */
export const mergeSubjects = deed({
  name: "merge-subjects",
  method: "POST",
  path: "/subjects/{subjectId}/merges",
  says: {
    zh: "把另一主体并入本主体，写明理由和证据。记录以新版本归入本主体，可以撤销。",
    en: "Merge another subject into this one, with reason and evidence. Its records come over as new versions; it can be undone.",
  },
  params,
  body,
  reply: z.object({ mergeId: z.uuid(), moved: z.int(), ended: z.int(), address: z.string() }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "merge-with-itself",
    "merge-kinds-differ",
    "merge-too-large",
    "minor-no-adverse",
    "collecting-busy",
  ],
  journals: ({ params: { subjectId }, reply: { mergeId, moved, ended } }) => ({
    subjects: [subjectId],
    ids: { mergeId, moved, ended },
  }),
  async run(given) {
    const { tx, house, actor, now, today, body: asked } = given;
    const { subjectId } = given.params;
    const found = await lockBoth(given);
    if (isRefusal(found)) return found;
    const refusal = await judge(tx, found.winner, found.loser);
    if (refusal !== null) return refusal;
    const minor = await judgeMinors(tx, { house, today }, [subjectId, asked.loserId]);
    if (minor !== null) return minor;
    const associationId = ownAssociation(actor);
    const way = { from: asked.loserId, to: subjectId };
    const before = await listMergedCodes(tx, [asked.loserId]);
    const readAs = await codeToReadBy(tx, subjectId);
    const codes = await moveClaims(tx, await listCodes(tx, asked.loserId), way);
    const identifiers = await addIdentifiers(tx, way);
    const names = await addNames(tx, way, asked.reason === "renamed" ? "former" : "as-printed");
    const { loserId, reason, evidence } = asked;
    const merge = {
      subjectId,
      id: uuidv7({ msecs: now.getTime() }),
      loserId,
      associationId,
      reason,
      evidence,
      readAs,
      codes,
      identifiers,
      names,
    };
    await saveMerge(tx, { ...merge, ended: [], moved: 0, mergedAt: now, mergedBy: actor.id, undoneAt: null });
    await leadTo(tx, loserId, subjectId);
    const reader = recordReader(house, await packContextOf(tx, actor.associationId, today));
    const { moved, ended } = await moveRecords(tx, {
      merge,
      reader,
      before,
      after: await listMergedCodes(tx, [subjectId]),
      at: now,
    });
    return { mergeId: merge.id, moved, ended: ended.length, address: `/api/subjects/${subjectId}/archive` };
  },
});

type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;
type Both = { readonly winner: Subject; readonly loser: Subject };

async function lockBoth({
  tx,
  house,
  params: { subjectId },
  body: { loserId },
}: Given): Promise<Both | Refusal<"merge-with-itself" | "collecting-busy" | "subject-not-found">> {
  if (loserId === subjectId) return refuse("merge-with-itself");
  // An import looks a claim up and writes later: while one runs, no claim may move.
  if (!(await tryLockCollecting(tx, collectedItems(house)))) return refuse("collecting-busy");
  const found = await lockSubjects(tx, [subjectId, loserId]);
  const [winner, loser] = [found.get(subjectId), found.get(loserId)];
  return winner === undefined || loser === undefined ? refuse("subject-not-found") : { winner, loser };
}

async function judge(
  tx: Tx,
  winner: Subject,
  loser: Subject,
): Promise<Refusal<"subject-merged" | "merge-kinds-differ" | "merge-too-large"> | null> {
  const gone = [winner, loser].find((subject) => subject.mergedInto !== null);
  if (gone !== undefined) return refuse("subject-merged", { winner: gone.mergedInto ?? "" });
  if ((winner.kind === "practitioner") !== (loser.kind === "practitioner")) return refuse("merge-kinds-differ");
  const records = (await countCurrent(tx, [loser.id])).get(loser.id)?.records ?? 0;
  return records > mostMoved ? refuse("merge-too-large", { found: records, most: mostMoved }) : null;
}

/** One code of the winner under which all of them are read from now on; the one that earlier merges were read by. */
async function codeToReadBy(tx: Tx, winnerId: string): Promise<RowCode | null> {
  const merged = await listMergedCodes(tx, [winnerId]);
  for (const { scheme, code } of await listCodes(tx, winnerId)) {
    if (scheme !== "organisation-code") return merged.get(code) ?? { scheme, code };
  }
  return null;
}
