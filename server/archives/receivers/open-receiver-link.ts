import { z } from "zod";
import { receiverSlip } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { hashToken } from "../../access/secret-token.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { findMessageByToken } from "./receiver-message-store.ts";
import { slipOfNotice } from "./slip-of-notice.ts";

/**
 * What a receiver reads behind the link. A deed only so that the token travels in a body, where no log keeps it; nothing
 * changes, and nothing is journalled.
 */
export const openReceiverLink = deed({
  name: "open-receiver-link",
  method: "POST",
  path: "/receiver-links/opening",
  says: {
    zh: "凭告知链接查看哪一条记录有了变化（不显示记录内容），不需要账号",
    en: "Read by link which record has changed, without an account; not what the record says",
  },
  body: z.object({ token: z.string().min(1).max(100) }),
  reply: receiverSlip,
  refuses: ["receiver-link-void"],
  perAddress: { most: 30, minutes: 10 },
  journals: "quiet",
  async run({ tx, today, body }) {
    const message = await findMessageByToken(tx, hashToken(body.token));
    if (message === null) return refuse("receiver-link-void");
    return inAssociation(tx, message.associationId, async () => {
      const slip = await slipOfNotice(tx, message, today);
      return slip ?? refuse("receiver-link-void");
    });
  },
});
