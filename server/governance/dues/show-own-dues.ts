import { z } from "zod";
import { duesLineView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listLinesOf } from "./dues-line-store.ts";
import { viewLines } from "./view-lines.ts";

/** A member's own dues, year by year, also those of subjects that were merged into it. */
export const showOwnDues = question({
  name: "show-own-dues",
  path: "/subjects/{subjectId}/own-dues",
  says: {
    zh: "本单位各年会费：应缴、减免、已缴及票据号、尚欠。",
    en: "One's own dues year by year: owed, reduced, paid with receipts, open.",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: z.object({ rows: z.array(duesLineView).max(200) }),
  refuses: [],
  async run({ tx, params }) {
    const led = await listLed(tx, [params.subjectId]);
    return { rows: await viewLines(tx, await listLinesOf(tx, [...led.keys()])) };
  },
});
