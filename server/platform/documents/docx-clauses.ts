import { type ReadClauses, readClauses } from "@xinheng/domain/clause-reading.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import mammoth from "mammoth";
import { openZip, readWholePart } from "../sheets/zip-parts.ts";

const mib = 2 ** 20;
const largestText = 20 * mib;
const mostParagraphs = 20_000;

/**
 * The articles of a charter or convention that came as docx, by what its paragraphs say. Numbers that Word counts by
 * itself stand in no text: such a file is answered with the faults of what is missing.
 */
export async function readDocxClauses(
  docx: Buffer,
): Promise<ReadClauses | Refusal<"docx-too-large" | "docx-unreadable">> {
  const parts = openZip(docx);
  const text = isRefusal(parts) ? undefined : parts.get("word/document.xml");
  if (text === undefined) return refuse("docx-unreadable");
  // Unpacked once before the library is let at it, which would unpack whatever a small file claims to hold.
  const body = await readWholePart(text, largestText);
  if (isRefusal(body))
    return body.refused === "sheet-inflates-too-far"
      ? refuse("docx-too-large", { limitMiB: largestText / mib })
      : refuse("docx-unreadable");
  try {
    const { value } = await mammoth.extractRawText({ buffer: docx });
    // Raw text has an empty line after each paragraph.
    const paragraphs = value.split("\n\n").map((paragraph, at) => ({ at: at + 1, text: paragraph }));
    if (paragraphs.length > mostParagraphs) return refuse("docx-too-large", { limitMiB: largestText / mib });
    return readClauses(paragraphs);
  } catch {
    // What the library stumbles over stands in the file that was sent, not in the program.
    return refuse("docx-unreadable");
  }
}
