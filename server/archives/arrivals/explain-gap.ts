import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { gapReason } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { gapsOf } from "@xinheng/domain/archives/arrivals/span.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { expectedItems } from "./expected-items.ts";
import { listReporting, saveGapNote } from "./reporting-store.ts";

/** Notes why a department sent nothing for a span: it decided nothing, it is not its task, or another reason. */
export const explainGap = deed({
  name: "explain-gap",
  method: "POST",
  path: "/gaps/notes",
  says: {
    zh: "登记缺报的原因：当期没有作出这类决定、不归该单位报送，或其他原因。再次登记以后一次为准。",
    en: "Note why a department sent nothing for a span: nothing was decided, it is not its task, or another reason. The later note counts.",
  },
  body: z.object({
    source: z.string().trim().min(1).max(200),
    item: z.string().min(1).max(100),
    /** The first day of the span. */
    from: z.iso.date(),
    reason: gapReason,
    note: z.string().trim().max(500).default(""),
  }),
  reply: z.object({ from: z.iso.date() }),
  refuses: ["gap-not-found", "gap-note-missing"],
  journals: ({ reply: { from } }) => ({ ids: { from } }),
  async run({ tx, house, actor, now, today, body }) {
    const associationId = ownAssociation(actor);
    const { source, item, from, reason, note } = body;
    if (reason === "other" && note === "") return refuse("gap-note-missing");
    const expected = expectedItems(house.packs.set, await packContextOf(tx, associationId, today)).get(item);
    const [reported] = await listReporting(tx, { items: [item], source }, { offset: 0, limit: 1 });
    if (expected === undefined || reported === undefined) return refuse("gap-not-found", { source, from });
    const { every, within } = expected;
    const { months, expectedFrom } = reported;
    const gaps = gapsOf({ months, every, expectedFrom }, { today, within, calendar: house.packs.calendar() });
    if (!gaps.some((gap) => gap.from === from)) return refuse("gap-not-found", { source, from });
    await saveGapNote(tx, { associationId, source, item, from, reason, note, notedBy: actor.id, at: now });
    return { from };
  },
});
