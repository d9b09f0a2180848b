import { randomUUID } from "node:crypto";
import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { letterReceipt } from "@xinheng/domain/norms/letter-receipt.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { findOpenConsultation } from "../consultation-store.ts";
import { normParams } from "../norm-step.ts";
import { findNormText } from "../norm-text-store.ts";
import { drawReceipt } from "./by-receipt.ts";
import { countUnreadLetters, saveLetter } from "./letter-store.ts";

/** More than the secretariat could read in a consultation: whoever floods the form does not fill the house. */
const mostUnread = 2_000;

/**
 * Anybody may write on a text that is laid open, without an account. It is shown to nobody before the secretariat has read it;
 * no address, number or file of the sender is asked for or kept.
 */
export const sendNormLetter = deed({
  name: "send-norm-letter",
  method: "POST",
  path: "/norms/{normId}/letters",
  says: {
    zh: "社会公众对正在征求意见的文本提出意见，不需要账号；秘书处审阅之前不给任何人看，也不公开。回执码只显示一次，凭它查询答复。",
    en: "Anybody writes on a text that is laid open, without an account; nobody is shown it before the secretariat has read it. The receipt is told once; the answer is looked up by it.",
  },
  params: normParams,
  body: z.object({
    clause: z.number().int().min(1).nullable().default(null),
    name: z.string().trim().min(2).max(80),
    opinion: z.string().trim().min(6).max(2_000),
  }),
  reply: z.object({ letterId: z.uuid(), receipt: letterReceipt, receivedOn: z.iso.date() }),
  refuses: ["consultation-not-open", "gate-clause-unknown", "letters-too-many"],
  perAddress: { most: 10, minutes: 10 },
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, letter: reply.letterId } }),
  async run({ tx, house, now, today, params, body }) {
    // What a visitor may not see is not open to letters either: asked as a visitor asks.
    const held = await findOpenConsultation(house.database.asVisitor, params.normId, today);
    if (held === null) return refuse("consultation-not-open");
    const { associationId } = held;
    return inAssociation(tx, associationId, async () => {
      const clauses = await findNormText(tx, params.normId, held.revision);
      if (body.clause !== null && !clauses.some(({ number }) => number === body.clause))
        return refuse("gate-clause-unknown", { clause: body.clause });
      if ((await countUnreadLetters(tx, params.normId)) >= mostUnread) return refuse("letters-too-many");
      const id = randomUUID();
      const { clause, name: fromName, opinion } = body;
      const place = { associationId, normId: params.normId, consultationId: held.id };
      const { receipt, receiptHash } = drawReceipt();
      const kept = { receiptHash, receivedOn: today, at: now };
      await saveLetter(tx, { id, ...place, clause, fromName, opinion, ...kept });
      return { letterId: id, receipt, receivedOn: today };
    });
  },
});
