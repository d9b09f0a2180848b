import { z } from "zod";

/** A number of the register, taken apart: 代字, year, order within the year. */
export const officialNumber = z.strictObject({
  prefix: z
    .string()
    .trim()
    .regex(/^[\p{Script=Han}A-Za-z]{1,20}$/u),
  year: z.number().int().min(1949).max(9999),
  order: z.number().int().min(1).max(999_999),
});
export type OfficialNumber = z.infer<typeof officialNumber>;

/** 信摘〔2026〕12号: hexagonal brackets, the whole year, no 第, no leading zero (GB/T 9704-2012, 7.2.5). */
export function writtenNumber({ prefix, year, order }: OfficialNumber): string {
  return `${prefix}〔${String(year)}〕${String(order)}号`;
}
