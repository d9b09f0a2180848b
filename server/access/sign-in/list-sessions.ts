import { z } from "zod";
import { ownSession } from "@xinheng/domain/access/session-view.ts";
import { question } from "../../platform/operation.ts";
import { listSessions as listLiving } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";

export const listSessions = question({
  name: "list-sessions",
  path: "/sessions",
  says: { zh: "自己的登录会话，最近用过的在前。", en: "One's own sessions, the one last used first." },
  reply: z.object({ sessions: z.array(ownSession) }),
  refuses: [],
  run: async ({ tx, actor, now }) => {
    const { accountId, sessionId } = signedIn(actor);
    const sessions = await listLiving(tx, accountId, now);
    return {
      sessions: sessions.map((session) => ({
        id: session.id,
        agent: session.agent,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        current: session.id === sessionId,
      })),
    };
  },
});
