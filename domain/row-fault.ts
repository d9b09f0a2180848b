import type { Refusal } from "./refusal.ts";

/** What is wrong with one row: in which column, which refusal, with what. */
export type RowFault = { readonly column: string; readonly code: string; readonly details: Refusal["details"] };
