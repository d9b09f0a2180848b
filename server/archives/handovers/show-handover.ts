import { z } from "zod";
import { handoverDetail } from "@xinheng/domain/archives/exports/handover-pages.ts";
import { itemOf } from "@xinheng/domain/archives/archive.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findHandover, listHandedOut } from "../../platform/handovers/handover-store.ts";
import { question } from "../../platform/operation.ts";
import { nameHandedOut, type NamedItem } from "./handed-out-store.ts";
import { onDesk } from "./handover-on-desk.ts";

/** The place after which the items go on: subject, and record or "-". */
const place = z
  .string()
  .regex(/^[0-9a-f-]{36}~([0-9a-f-]{36}|-)$/)
  .transform((text) => ({ subjectId: text.slice(0, 36), recordId: text.endsWith("~-") ? null : text.slice(37) }))
  .pipe(z.object({ subjectId: z.uuid(), recordId: z.uuid().nullable() }));

/** One handover with what of whom went out. */
export const showHandover = question({
  name: "show-handover",
  path: "/handovers/{handoverId}",
  says: { zh: "查看一次交付，以及其中的主体和记录", en: "Show a handover and what of whom went with it" },
  params: z.object({ handoverId: z.uuid() }),
  query: z.object({ cursor: place.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: handoverDetail,
  refuses: ["handover-not-found"],
  async run({ tx, house, actor, today, params, query }) {
    const handover = await findHandover(tx, params.handoverId);
    if (handover === null) return refuse("handover-not-found");
    const found = await listHandedOut(tx, handover.id, { after: query.cursor, limit: query.limit + 1 });
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    return {
      handover: onDesk(handover, actor, today),
      items: (await nameHandedOut(tx, items)).map((item) => itemView(item, house.packs.set)),
      next: last !== undefined && found.length > query.limit ? `${last.subjectId}~${last.recordId ?? "-"}` : null,
    };
  },
});

function itemView({ edition, ...item }: NamedItem, packs: PackSet) {
  const entry = edition === null ? null : itemOf({ edition }, packs);
  return { ...item, itemName: entry?.name ?? edition, itemNameEn: entry?.nameEn ?? null };
}
