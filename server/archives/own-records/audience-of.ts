import type { Office } from "@xinheng/domain/access/office.ts";
import { type Audience, audienceTable, itemReading } from "@xinheng/domain/archives/audience-table.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";

/** As which audience of the table the holder of an office reads. */
export function audienceOf(office: Office): Audience {
  switch (office) {
    case "secretary-general":
    case "secretariat":
      return "secretariat";
    case "president":
    case "supervisor":
    case "committee-member":
      return "supervisor";
    case "regulator":
      return "regulator";
    case "member":
      return "own-organisation";
    case "practitioner":
      return "own-practitioner";
    case "liaison":
      return "liaison";
    // It leads the association's self-discipline and oversees no archive.
    case "party-organisation":
    // It reads what is assigned to it, by operations of its own, and no archive beyond what is open.
    case "agency":
    // It reads what a subject consented to, by a consent and never by its office.
    case "data-user":
    case "system-administrator":
    case "security-administrator":
    case "audit-administrator":
      return "visitor";
  }
}

/** The right of the catalogue on which a look of this audience rests, as the access log names it. */
export function basisOf(audience: Audience): string {
  return audienceTable[audience].right ?? "visitor";
}

/** The editions of catalogue items that an audience reads whole; of the others it reads what is public, or nothing. */
export function editionsOpenTo(audience: Audience, packs: PackSet): string[] {
  return packs.filter((entry) => entry.kind === "catalogue" && itemReading(audience, entry) === "all").map(entryRef);
}
