import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { expectedItems } from "./expected-items.ts";
import { saveExpectation } from "./reporting-store.ts";

/** A department is to report an item from a month on: until it does, each span is a gap. */
export const expectReports = deed({
  name: "expect-reports",
  method: "PUT",
  path: "/gaps/expectations",
  says: {
    zh: "登记应报单位：从哪个月起应当报送哪个事项。还没有报过的也列入缺报；再次登记以后一次为准。",
    en: "Note that a department is to report an item from a month on. Until it does, each span is a gap; the later note counts.",
  },
  body: z.object({
    source: z.string().trim().min(2).max(200),
    item: z.string().min(1).max(100),
    fromMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  }),
  reply: z.object({ item: z.string(), from: z.iso.date() }),
  refuses: ["report-item-uncycled", "report-expected-too-early"],
  journals: ({ reply: { item, from } }) => ({ ids: { item, from } }),
  async run({ tx, house, actor, now, today, body: { source, item, fromMonth } }) {
    const associationId = ownAssociation(actor);
    const items = expectedItems(house.packs.set, await packContextOf(tx, associationId, today));
    if (!items.has(item)) return refuse("report-item-uncycled", { item });
    // A hundred years are as many spans as a list of gaps counts.
    const earliest = `${String(Number(today.slice(0, 4)) - 99)}-01`;
    if (fromMonth < earliest) return refuse("report-expected-too-early", { earliest });
    const from = `${fromMonth}-01`;
    await saveExpectation(tx, { associationId, source, item, from, by: actor.id, at: now });
    return { item, from };
  },
});
