import { recordDeskRefusals } from "@xinheng/domain/archives/desk-refusals.ts";
import { archivesRefusals } from "@xinheng/domain/archives/refusals.ts";
import { sheetRefusals } from "@xinheng/domain/sheet-refusals.ts";
import { valueRefusals } from "@xinheng/domain/archives/value-refusals.ts";
import { dateRefusals } from "@xinheng/domain/date-refusals.ts";
import { faultSentence } from "@xinheng/domain/fault-sentence.ts";
import type { Refusal, RefusalTable } from "@xinheng/domain/refusal.ts";
import { subjectsRefusals } from "@xinheng/domain/subjects/refusals.ts";

const tables: RefusalTable = {
  ...archivesRefusals,
  ...recordDeskRefusals,
  ...sheetRefusals,
  ...dateRefusals,
  ...valueRefusals,
  ...subjectsRefusals,
};

/** The sentences of a fault of an import. */
export function sentenceOf(code: string, details: Refusal["details"]): { readonly zh: string; readonly en: string } {
  return faultSentence(tables, code, details);
}
