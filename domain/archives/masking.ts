import type { CatalogueField } from "../catalogue/catalogue-entry.ts";

/**
 * A personal value as a reader without need of it sees it: 李** for a name, 4101**********12 for an identity number,
 * 138****5678 for a telephone. The length of a name is not told.
 */
export function masked(value: string, personal: CatalogueField["personal"]): string {
  switch (personal) {
    case "name":
      return value
        .split(/(?<=[、，,；;])/u)
        .map(maskName)
        .join("");
    case "id-number":
      return maskMiddle(value, 4, 2);
    case "contact":
      return maskMiddle(value, 3, 4);
    case "id-kind":
    case undefined:
      return "**";
  }
}

function maskName(name: string): string {
  const [, head = "", , end = ""] = /^(\s*\S)(.*?)([、，,；;]?)$/u.exec(name) ?? [];
  return head === "" ? "**" : `${head}**${end}`;
}

/** Too short to keep both ends and hide more than half: all of it goes. */
function maskMiddle(value: string, head: number, tail: number): string {
  const letters = Array.from(value);
  const hidden = letters.length - head - tail;
  if (hidden < head) return "**";
  return `${letters.slice(0, head).join("")}${"*".repeat(hidden)}${letters.slice(-tail).join("")}`;
}
