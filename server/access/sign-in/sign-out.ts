import { z } from "zod";
import { deed } from "../../platform/operation.ts";
import { endOwnSession } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";

export const signOut = deed({
  name: "sign-out",
  method: "DELETE",
  path: "/session",
  says: { zh: "退出登录，结束现在的会话。", en: "Signs out and ends the present session." },
  reply: z.object({ ended: z.literal(true) }),
  refuses: [],
  journals: () => ({}),
  run: async ({ tx, actor, now, wire }) => {
    await endOwnSession(tx, { ...signedIn(actor), at: now });
    wire.setSession(null, null);
    return { ended: true as const };
  },
});
