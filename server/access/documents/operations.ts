import type { Operation } from "../../platform/operation.ts";
import { fetchDocument } from "./fetch-document.ts";
import { listDocumentNumbers } from "./list-document-numbers.ts";
import { listSubjectDocuments } from "./list-subject-documents.ts";
import { openArchiveExtract } from "./open-archive-extract.ts";
import { voidDocumentNumber } from "./void-document-number.ts";

/** Frozen documents and their numbers, whichever module made them. */
export const documentOperations: readonly Operation[] = [
  listSubjectDocuments,
  fetchDocument,
  openArchiveExtract,
  listDocumentNumbers,
  voidDocumentNumber,
];
