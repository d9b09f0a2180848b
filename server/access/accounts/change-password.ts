import { z } from "zod";
import { mostPasswordLength } from "@xinheng/domain/access/password-rule.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountForUpdate } from "../account-store.ts";
import { provePassword } from "./prove-password.ts";
import { setPassword } from "./new-password.ts";
import { endSessions } from "../sign-in/session-store.ts";
import { signedIn } from "../sign-in/signed-in.ts";

const password = z.string().min(1).max(mostPasswordLength);

export const changePassword = deed({
  name: "change-password",
  method: "POST",
  path: "/password",
  says: {
    zh: "修改自己的口令，并结束自己的其他会话。",
    en: "Changes one's password and ends one's other sessions.",
  },
  body: z.object({ current: password, next: password }),
  reply: z.object({ changed: z.literal(true) }),
  refuses: [
    "tls-required",
    "locked-out",
    "password-wrong",
    "password-too-short",
    "password-too-plain",
    "password-holds-name",
    "password-common",
    "password-used-before",
  ],
  journals: () => ({}),
  run: async (given) => {
    const { tx, body, now } = given;
    if (!given.wire.secure) return refuse("tls-required");
    const { accountId, sessionId } = signedIn(given.actor);
    const account = await findAccountForUpdate(tx, accountId);
    if (account === null) return refuse("password-wrong");
    const wrong = await provePassword(given, account, body.current);
    if (wrong !== null) return wrong;
    const fault = await setPassword(tx, account, body.next, now);
    if (fault !== null) return fault;
    await endSessions(tx, accountId, now, sessionId);
    return { changed: true as const };
  },
});
