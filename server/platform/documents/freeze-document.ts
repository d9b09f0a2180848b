import { Readable } from "node:stream";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import type { OfficialDocument } from "@xinheng/domain/document.ts";
import { type OfficialNumber, writtenNumber } from "@xinheng/domain/official-number.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "../database.ts";
import { saveFile, type StoredFile } from "../file-store.ts";
import type { House } from "../house.ts";
import { saveDocument } from "./document-store.ts";
import { drawNumber } from "./number-store.ts";
import type { PdfRefusal } from "./pdf-setter.ts";

/** In whose deed a document is made. */
type Making = {
  readonly tx: Tx;
  readonly house: House;
  readonly actor: Actor;
  readonly associationId: string;
  readonly now: Date;
  readonly today: string;
};

export type DocumentOrder = {
  readonly operation: OperationName;
  readonly office: string;
  /** id@edition. */
  readonly template: string;
  /** 代字; the year is that of the legal day. */
  readonly prefix: string;
  readonly readers: readonly string[];
  readonly subjects: readonly string[];
  readonly corrects: string | null;
  readonly compose: (issued: { readonly number: OfficialNumber | null; readonly on: string }) => OfficialDocument;
};

export type Made = { readonly documentId: string; readonly number: string; readonly missing: string[] };

const largestPdf = 64 * 2 ** 20;

/**
 * Numbers a document, sets it and keeps it, in the transaction of the deed. While it is set (a fraction of a second) the
 * next number of the same series waits; a document that could not be made has used none.
 */
export async function freezeDocument(
  making: Making,
  order: DocumentOrder,
): Promise<Made | PdfRefusal | Refusal<"disk-full">> {
  const { tx, house, actor, associationId, now, today } = making;
  const documentId = uuidv7({ msecs: now.getTime() });
  const number = await drawNumber(tx, {
    associationId,
    prefix: order.prefix,
    year: Number(today.slice(0, 4)),
    operation: order.operation,
    documentId,
    title: order.compose({ number: null, on: today }).title,
    at: now,
    by: actor.id,
  });
  const document = order.compose({ number, on: today });
  const set = await house.setPdf(document);
  if (isRefusal(set)) return set;
  const pdf = await keepDocumentFile(making, Buffer.from(set.pdf), "application/pdf");
  if (isRefusal(pdf)) return pdf;
  const model = await keepDocumentFile(making, Buffer.from(JSON.stringify(document)), "application/json");
  if (isRefusal(model)) return model;
  await saveDocument(tx, {
    id: documentId,
    associationId,
    kind: document.kind,
    template: order.template,
    title: document.title,
    number,
    issuedOn: today,
    pdfFileId: pdf.id,
    modelFileId: model.id,
    pdfSha256: pdf.sha256,
    conformance: set.conformance,
    missing: set.missing,
    sealPlace: set.sealPlace,
    readers: order.readers,
    corrects: order.corrects,
    subjects: order.subjects,
    madeAt: now,
    madeBy: actor.id,
    madeByOffice: order.office,
  });
  return { documentId, number: writtenNumber(number), missing: [...set.missing] };
}

/** The name of the file on the disk and in its row says nothing of the content; what is sent is named when it is sent. */
export async function keepDocumentFile(
  { tx, house, associationId }: Pick<Making, "tx" | "house" | "associationId">,
  bytes: Buffer,
  mediaType: string,
): Promise<StoredFile | Refusal<"disk-full">> {
  const kept = await house.files.put(Readable.from([bytes]), { name: "document", mediaType, limitBytes: largestPdf });
  if (!isRefusal(kept)) {
    await saveFile(tx, kept, associationId);
    return kept;
  }
  if (kept.refused === "disk-full") return refuse("disk-full");
  throw new Error(`a document of our own was not kept: ${kept.refused}`);
}
