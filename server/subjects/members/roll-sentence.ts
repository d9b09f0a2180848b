import { dateRefusals } from "@xinheng/domain/date-refusals.ts";
import { faultSentence } from "@xinheng/domain/fault-sentence.ts";
import type { Refusal } from "@xinheng/domain/refusal.ts";
import { sheetRefusals } from "@xinheng/domain/sheet-refusals.ts";
import { memberRefusals } from "@xinheng/domain/subjects/members/member-refusals.ts";
import { rollFields } from "@xinheng/domain/subjects/members/roll-fields.ts";
import { subjectsRefusals } from "@xinheng/domain/subjects/refusals.ts";

const tables = { ...sheetRefusals, ...dateRefusals, ...subjectsRefusals, ...memberRefusals };

/** What a fault of a roll says, in both languages. */
export function rollSentence(code: string, details: Refusal["details"]): { readonly zh: string; readonly en: string } {
  return faultSentence(tables, code, details);
}

/** The name of a column as the template has it; "" for the whole row. */
export function rollColumnName(column: string): string {
  return rollFields.find(({ code }) => code === column)?.name ?? "";
}
