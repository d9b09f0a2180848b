import { z } from "zod";
import { handoverSlip } from "@xinheng/domain/archives/exports/handover-pages.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findHandoverByToken } from "../../platform/handovers/acknowledgement-store.ts";
import { deed } from "../../platform/operation.ts";
import { slipOf } from "./handover-slip.ts";

/**
 * What the recipient reads behind the link. A deed only so that the token travels in a body, where no log keeps it, and the
 * one row is opened in a transaction; nothing changes, and nothing is journalled.
 */
export const openHandoverLink = deed({
  name: "open-handover-link",
  method: "POST",
  path: "/handover-links/opening",
  says: {
    zh: "凭签收链接查看交付了什么（只有数量，没有内容）",
    en: "Read by link what was handed over: counts, no content",
  },
  body: z.object({ token: z.string().min(1).max(100) }),
  reply: handoverSlip,
  refuses: ["handover-link-void"],
  journals: "quiet",
  async run({ tx, body }) {
    const found = await findHandoverByToken(tx, body.token);
    return found === null ? refuse("handover-link-void") : slipOf(tx, found);
  },
});
