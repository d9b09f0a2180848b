import { yuanOf } from "@xinheng/domain/fen.ts";
import type { Reply } from "../../kit/api.ts";
import { writtenYuan } from "../../kit/written.ts";

export type Standards = Reply<"/api/dues-standards", "get">;
export type Standard = Standards["rows"][number];
export type DuesYear = Reply<"/api/dues/{year}", "get">;
export type DuesLine = DuesYear["rows"][number];
export type Account = Reply<"/api/dues-accounts/{year}", "get">;

/** Fen as `2,000.00`; the unit is the heading's. */
export function writtenFen(fen: number): string {
  const yuan = yuanOf(fen);
  return yuan.startsWith("-") ? `-${writtenYuan(yuan.slice(1))}` : writtenYuan(yuan);
}
