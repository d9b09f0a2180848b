import type { Office } from "@xinheng/domain/access/office.ts";

/** Who may read the minutes and what corrects them. */
export const minutesReaders: readonly Office[] = [
  "secretary-general",
  "secretariat",
  "president",
  "supervisor",
  "committee-member",
  "regulator",
  "member",
];
