import { z } from "zod";
import { suitRow } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { question } from "../../platform/operation.ts";
import { listSuitRows } from "./suit-store.ts";

/** The register of suits, by organ and number. */
export const listSuits = question({
  name: "list-suits",
  path: "/suits",
  says: {
    zh: "诉讼登记：机关、案号、地位、下次开庭；不出现对方名称。",
    en: "The register of suits: organ, number, part, next hearing; the other side is not named.",
  },
  query: z.object({
    state: z.enum(["open", "all"]).default("open"),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ suits: z.array(suitRow), next: z.uuid().nullable() }),
  refuses: [],
  async run({ tx, actor, today, query }) {
    const place = { before: query.cursor, limit: query.limit + 1 };
    const found = await listSuitRows(tx, { openOnly: query.state === "open", reader: actor }, place);
    const page = found.slice(0, query.limit);
    const suits = page.map(({ id, road, stage, organ, number, role, filedOn, parts }) => {
      const coming = parts.hearings.filter(({ on }) => on >= today && stage !== "closed");
      const [next] = coming.toSorted((one, other) => (`${one.on} ${one.hour}` < `${other.on} ${other.hour}` ? -1 : 1));
      const nextHearing = next === undefined ? null : { on: next.on, hour: next.hour };
      return { id, road, stage, organ, number, role, filedOn, nextHearing };
    });
    return { suits, next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null };
  },
});
