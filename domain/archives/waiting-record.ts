import { z } from "zod";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import type { PackSet } from "../catalogue/pack.ts";
import { isRefusal } from "../refusal.ts";
import { creditCodeCheckCharacter, readCreditCode } from "../subjects/credit-code.ts";
import { itemOf, type KeptRecord } from "./archive.ts";
import { namedBranch } from "./named-branch.ts";
import { publicity } from "./record-view.ts";
import { screenText } from "./sensitive-text.ts";
import { publicityState, type VisitorGate } from "./visitor-gate.ts";

/** Why a record waits: held back when it came in, or public and not confirmed for too long. */
export const waitingRecordKind = z.enum(["held", "aged"]);

/** A record that waits for a person, with what that person has to compare. */
export const waitingRecord = z.object({
  subjectId: z.uuid(),
  shortId: z.string(),
  subjectName: z.string(),
  recordId: z.uuid(),
  printedName: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  /** The document's number as printed. */
  document: z.string(),
  issuer: z.string(),
  decidedOn: z.iso.date(),
  /** "code-check-failed", "name-differs", "sensitive-text", "branch-in-text"; "" where it is not held. */
  held: z.string(),
  /** `name-differs`: the names the subject goes or went by. */
  knownNames: z.array(z.string()).max(50),
  /** `code-check-failed`: the code as printed, and the character that GB 32100 computes from its first seventeen. */
  code: z.object({ printed: z.string(), rightCheck: z.string() }).nullable(),
  /** `sensitive-text`: in which fields something of which kind was found. What was found is not repeated here. */
  sensitive: z
    .array(z.object({ field: z.string(), fieldEn: z.string().nullable(), kinds: z.array(z.string()) }))
    .max(100),
  /** `branch-in-text`: the branch as a text names it. */
  branch: z.string().nullable(),
  state: publicity.shape.state,
  lastConfirmedOn: z.iso.date(),
  /** The day since which it waits: recorded, or last confirmed. */
  since: z.iso.date(),
  /** Null where it was entered by form. */
  importId: z.uuid().nullable(),
  importRow: z.number().int().nullable(),
  can: z.array(z.string()),
});
export type WaitingRecord = z.infer<typeof waitingRecord>;

/** In order of waiting, the longest first. `next` is given as `cursor` to read on. */
export const waitingRecordPage = z.object({ rows: z.array(waitingRecord).max(100), next: z.string().nullable() });

type Whose = Pick<WaitingRecord, "shortId" | "subjectName" | "knownNames" | "since" | "importId" | "importRow" | "can">;

/** A record as it waits. `knownNames` are told only where they are what has to be compared. */
export function waitingRecordOf(
  record: KeptRecord,
  whose: Whose,
  { packs, gate }: { readonly packs: PackSet; readonly gate: VisitorGate },
): WaitingRecord {
  const entry = itemOf(record, packs);
  return {
    ...whose,
    subjectId: record.subjectId,
    recordId: record.id,
    printedName: record.printedName,
    itemName: entry?.name ?? record.item,
    itemNameEn: entry?.nameEn ?? null,
    document: record.documentPrinted,
    issuer: record.issuerName,
    decidedOn: record.decidedOn,
    held: record.held,
    knownNames: record.held === "name-differs" ? whose.knownNames : [],
    code: record.held === "code-check-failed" ? codeOf(record, entry) : null,
    sensitive: record.held === "sensitive-text" ? sensitiveOf(record, entry) : [],
    branch: record.held === "branch-in-text" ? branchOf(record, entry) : null,
    state: publicityState(record, gate),
    lastConfirmedOn: record.lastConfirmedOn,
  };
}

function codeOf(record: KeptRecord, entry: CatalogueEntry | null): WaitingRecord["code"] {
  const printed = record.fields[entry?.roles.subjectCode ?? ""] ?? "";
  const read = readCreditCode(printed);
  return isRefusal(read) ? null : { printed, rightCheck: creditCodeCheckCharacter(read.code.slice(0, 17)) };
}

function sensitiveOf(record: KeptRecord, entry: CatalogueEntry | null): WaitingRecord["sensitive"] {
  const published = entry?.fields.filter((field) => field.type === "string" && field.publish === "yes") ?? [];
  return published.flatMap((field) => {
    const kinds = new Set(screenText(record.fields[field.code] ?? "").map(({ kind }) => kind));
    return kinds.size === 0 ? [] : [{ field: field.name, fieldEn: field.nameEn ?? null, kinds: [...kinds] }];
  });
}

function branchOf(record: KeptRecord, entry: CatalogueEntry | null): string | null {
  const texts = entry?.fields.filter((field) => field.type === "string" && field.publish === "yes") ?? [];
  for (const { code } of texts) {
    const branch = namedBranch(record.fields[code] ?? "", record.printedName);
    if (branch !== null) return branch;
  }
  return null;
}
