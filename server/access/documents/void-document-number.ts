import { z } from "zod";
import { officialNumber, writtenNumber } from "@xinheng/domain/official-number.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findNumberForUpdate, saveVoid } from "../../platform/documents/number-store.ts";
import { deed } from "../../platform/operation.ts";

/** A number once drawn is never given out again and never disappears; what went wrong with it is written beside it. */
export const voidDocumentNumber = deed({
  name: "void-document-number",
  method: "POST",
  path: "/document-numbers/voiding",
  says: {
    zh: "作废一个文号，写明理由。号不再使用，也不从登记簿消失；已留存的文书不动，列表中注明作废。",
    en: "Void a document number, with the reason. It is not used again and does not leave the register; the document stays and is marked.",
  },
  body: z.object({ ...officialNumber.shape, reason: z.string().trim().min(2).max(200) }),
  reply: z.object({ number: z.string() }),
  refuses: ["number-not-drawn", "number-voided"],
  journals: ({ reply }) => ({ ids: { number: reply.number } }),
  async run({ tx, actor, now, body: { reason, ...wanted } }) {
    const found = await findNumberForUpdate(tx, wanted);
    if (found === null) return refuse("number-not-drawn");
    const number = writtenNumber(found);
    if (found.voidedAt !== null) return refuse("number-voided", { number });
    await saveVoid(tx, found, { at: now, by: actor.id, reason });
    return { number };
  },
});
