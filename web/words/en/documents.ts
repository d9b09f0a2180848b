import type { documentsZh } from "../zh/documents.ts";

export const documentsEn: Record<keyof typeof documentsZh, string> = {
  "documents.title": "Documents",
  "documents.none": "There is no document that you may read yet.",
  "documents.kind.archive-extract": "Extract of the archive",
  "documents.kind.objection-answer": "Answer to an objection",
  "documents.kind.repair-decision": "Decision on credit repair",
  "documents.issued": "Issued {on}",
  "documents.voided": "Number voided: {reason}",
  "documents.withdrawn":
    "Holds a record that was taken back or repaired since: it is given out no more. Issue another.",
  "documents.gone": "Its record is past its retention: the text was removed, the number stays.",
  "documents.corrects": "Corrects {number}",
  "documents.correctedBy": "Corrected by {number}",
  "documents.missing":
    "No font here has these characters; the original shows boxes: {signs}. Write them in by hand, or have a font installed and issue it anew.",
  "documents.pdf": "Original (PDF)",
  "documents.docx": "For editing (docx)",
  "documents.proof": "How to verify it",
  "documents.template": "Template {template}",
  "extract.open": "Issue an extract",
  "extract.about":
    "What your office may see is numbered, set as a document and kept unchanged. It is written down that you did so; the subject sees it.",
  "extract.purpose": "Purpose",
  "extract.hint": "Stands in the extract, which is in Chinese. For example: application to a city programme.",
  "extract.recipient": "Issued for",
  "extract.recipientHint":
    "Name whoever outside it is passed on to: they are told when a record is corrected or taken back. Empty: for own use.",
  "extract.asOf": "The archive as of",
  "extract.do": "Number and issue",
  "extract.done": "Issued: {number}.",
  "numbers.series": "Series and year",
  "numbers.whole": "Unbroken: 1 to {last} are all there, {voided} voided",
  "numbers.broken": "Broken: {last} numbers expected, {drawn} found",
  "numbers.none": "No number has been drawn yet.",
  "numbers.number": "Number",
  "numbers.document": "Went to",
  "numbers.drawnAt": "Drawn",
  "numbers.used": "Used",
  "numbers.voided": "Voided",
  "numbers.void": "Void",
  "numbers.voidReason": "Why it is voided",
};
