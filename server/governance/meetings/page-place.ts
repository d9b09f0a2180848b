import { z } from "zod";

/** Where a page by day ended: `2026-11-21~<id>`. */
export const dayPlace = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/)
  .transform((text) => ({ on: text.slice(0, 10), id: text.slice(11) }));

/** The place to read on from; null where the page was the last. */
export function nextPlace(
  more: boolean,
  last: { readonly on: string; readonly id: string } | undefined,
): string | null {
  return more && last !== undefined ? `${last.on}~${last.id}` : null;
}
