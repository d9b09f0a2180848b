import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { endOwnSession } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";

export const endSession = deed({
  name: "end-session",
  method: "DELETE",
  path: "/sessions/{sessionId}",
  says: { zh: "结束自己的一个登录会话。", en: "Ends one of one's own sessions." },
  params: z.object({ sessionId: z.uuid() }),
  reply: z.object({ ended: z.literal(true) }),
  refuses: ["session-not-found"],
  journals: ({ params }) => ({ ids: { session: params.sessionId } }),
  run: async ({ tx, actor, params, now, wire }) => {
    const { accountId, sessionId } = signedIn(actor);
    const ended = await endOwnSession(tx, { accountId, sessionId: params.sessionId, at: now });
    if (!ended) return refuse("session-not-found");
    if (params.sessionId === sessionId) wire.setSession(null, null);
    return { ended: true as const };
  },
});
