import { z } from "zod";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { markRead } from "../../platform/notices/notice-store.ts";
import { deed } from "../../platform/operation.ts";

/** Marks one's own notices read. What is read on the desk is not sent by mail any more. */
export const markNoticesRead = deed({
  name: "mark-notices-read",
  method: "POST",
  path: "/notices/reading",
  says: { zh: "将我的通知标为已读", en: "Mark my notices read" },
  body: z.object({ ids: z.union([z.literal("all"), z.array(z.uuid()).min(1).max(100)]) }),
  reply: z.object({ marked: z.int() }),
  refuses: [],
  journals: "quiet",
  run: async ({ tx, actor, body, now }) => ({
    marked: await markRead(tx, { accountId: signedIn(actor).accountId, ids: body.ids, at: now }),
  }),
});
