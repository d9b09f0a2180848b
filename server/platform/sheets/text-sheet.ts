import { Readable } from "node:stream";
import { writeXlsxStream } from "hucre/xlsx";

export const xlsxMediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * A workbook in which every value is text, so that a code keeps its digits and no cell is taken for a formula when it is
 * opened. Written as it is read, in constant memory. `frozenRows`: what stays on top, by default one. `mended`: it is to be
 * mended and sent again, so what is typed into it must become text as well (half as fast to write).
 */
export function textSheet(
  rows: AsyncIterable<readonly string[]>,
  about: { readonly name: string; readonly columns: number; readonly frozenRows?: number; readonly mended: boolean },
): Readable {
  const column = about.mended ? { width: 18, numFmt: "@" } : { width: 18 };
  const columns = Array.from({ length: about.columns }, () => column);
  return Readable.fromWeb(
    writeXlsxStream(sendable(rows), {
      name: sheetName(about.name),
      columns,
      freezePane: { rows: about.frozenRows ?? 1 },
    }),
  );
}

const longestCell = 32_767;

/** What is empty is no cell: most of a wide sheet is. */
async function* sendable(rows: AsyncIterable<readonly string[]>): AsyncGenerator<(string | null)[]> {
  for await (const cells of rows) yield cells.map((cell) => (cell === "" ? null : cell.slice(0, longestCell)));
}

/** A sheet's name has 31 characters at most and none of these. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 31) || "Sheet1"
  );
}
