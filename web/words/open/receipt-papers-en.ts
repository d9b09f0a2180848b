import type { openReceiptPapersZh } from "./receipt-papers-zh.ts";

export const openReceiptPapersEn: Readonly<Record<keyof typeof openReceiptPapersZh, string>> = {
  "receiptPapers.before":
    "A contract, invoice, photographs or screenshots are added on this page with the receipt, once this is sent: JPEG, PNG or WebP pictures or PDF, at most {mib} MiB each, at most {most}.",
  "receiptPapers.title": "Add papers",
  "receiptPapers.limits":
    "JPEG, PNG or WebP pictures or PDF, judged by their content; at most {mib} MiB each, at most {most}. As long as the complaint is open more can be added with the receipt.",
  "receiptPapers.kept.complaints":
    "A file is kept as it is, encrypted, with what a photograph holds of its place; only those who handle the complaint at the association read it. The member is shown it only if the secretariat, having checked it, needs the member's word on it.",
  "receiptPapers.kept.infringements":
    "A file is kept as it is, encrypted, with what a photograph holds of its place; only the secretariat and supervisors read it, and never whose act it is about.",
  "receiptPapers.evidence":
    "Papers are evidence and cannot be taken back. The receipt shows their list and never the files: keep your originals.",
  "receiptPapers.choose": "Choose files or take a photograph",
  "receiptPapers.under": "Sending {number} of {count}: {name}",
  "receiptPapers.sent": "Papers received: {count}.",
  "receiptPapers.refused": "Not taken: {name}.",
  "receiptPapers.list": "Papers added",
  "receiptPapers.none": "No papers have been added with the receipt yet.",
  "receiptPapers.closed": "The complaint is ended or taken back; no more papers are taken.",
};
