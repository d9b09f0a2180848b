import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { Tx } from "../../platform/database.ts";
import { findDocument } from "../../platform/documents/document-store.ts";
import type { Made } from "../../platform/documents/freeze-document.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "../../platform/handovers/handover-store.ts";
import { findJoined } from "../merges/line-store.ts";
import { listShownVersions } from "./extract-store.ts";

export type Extract = {
  readonly made: Made;
  readonly archive: ArchiveView;
  readonly recipient: HandoverView["recipient"];
  readonly actor: Actor;
  readonly office: Office;
  readonly purpose: string;
  readonly basis: string;
  readonly at: Date;
};

/** Notes what an extract holds and whom it is for, so that whoever has it is told of a correction (HARD-PARTS b23). */
export async function noteExtract(tx: Tx, extract: Extract): Promise<void> {
  const { made, archive, actor, office, purpose, basis, at, recipient } = extract;
  const subjectId = archive.subject.id;
  if (actor.associationId === null) throw new Error("an extract is issued inside an association");
  const document = await findDocument(tx, made.documentId);
  if (document === null) throw new Error("a document that was just made is not there");
  const { linked } = await findJoined(tx, subjectId);
  const shown = await listShownVersions(
    tx,
    linked,
    archive.records.map(({ id }) => id),
  );
  const handover = drawHandoverNumber(at);
  // An archive without records went out as well: that there was nothing in it.
  const items = shown.length === 0 ? [{ subjectId, recordId: null }] : shown;
  await saveHandedOut(tx, { id: handover.id, associationId: actor.associationId }, items);
  await saveHandover(tx, handover, {
    ...{ what: "report", operation: "issue-archive-extract", channel: "download" },
    ...{ recipient, actor, office, at, purpose, basis },
    file: { id: document.pdfFileId, sha256: Buffer.from(document.sha256, "hex") },
    parameters: { document: made.number, asOf: archive.asOf },
    acknowledgeByOn: null,
  });
}
