import type { Problem } from "./api.ts";
import type { Locale } from "./locale.tsx";

type ItemState = { readonly validateStatus?: "error"; readonly help?: string };

/** What the server found wrong with one field of a body, as a form's item takes it. */
export function formFault(problem: Problem | null, field: string, locale: Locale): ItemState {
  const fault = problem?.invalid?.find(({ at }) => at.replace(/^body\./, "") === field);
  return fault === undefined ? {} : { validateStatus: "error", help: fault.detail?.[locale] ?? fault.says };
}
