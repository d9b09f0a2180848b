import type { MergedRange } from "@xinheng/domain/sheet-heading.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { columnOf, mostSheetBytes, type SheetRefusal } from "./workbook.ts";
import type { ZipPart } from "./zip-parts.ts";

const mostMerges = 200_000;
const mark = "mergeCell ";
const longestTag = 200;

/**
 * The merged cells of a sheet. They stand behind the rows they are needed for, so the sheet is unpacked once for them
 * alone; nothing but the tag is looked at.
 */
export async function readMerges(part: ZipPart): Promise<readonly MergedRange[] | SheetRefusal> {
  const merges: MergedRange[] = [];
  let pending = Buffer.alloc(0);
  for await (const chunk of part.read(mostSheetBytes)) {
    if (isRefusal(chunk)) return chunk;
    const bytes = Buffer.concat([pending, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      if (at + longestTag > bytes.length && !bytes.subarray(at).includes(">")) break;
      const merge = rangeOf(bytes.toString("latin1", at, at + longestTag));
      if (merge !== null) merges.push(merge);
      from = at + mark.length;
    }
    pending = bytes.subarray(Math.max(from, bytes.length - longestTag));
    if (merges.length > mostMerges) return refuse("sheet-broken", { part: part.name });
  }
  return merges.toSorted((one, other) => one.firstRow - other.firstRow);
}

function rangeOf(tag: string): MergedRange | null {
  const found = /^[^>]*?ref=["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/.exec(tag);
  if (found === null) return null;
  const [, left = "", top, right = "", bottom] = found;
  return { firstRow: Number(top), lastRow: Number(bottom), firstColumn: columnOf(left), lastColumn: columnOf(right) };
}
