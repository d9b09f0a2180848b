import { z } from "zod";
import { mostPasswordLength } from "@xinheng/domain/access/password-rule.ts";
import { sessionView } from "@xinheng/domain/access/session-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { House } from "../../platform/house.ts";
import { deed, type Wire } from "../../platform/operation.ts";
import { type Account, findAccountByName, findAccountForUpdate } from "../account-store.ts";
import { openSession } from "./open-session.ts";
import { passwordFits } from "../accounts/password-hash.ts";
import { proveSecondFactor } from "./second-factor.ts";
import { sessionOf } from "./session-of.ts";

const mostTries = 5;
const windowMinutes = 15;

const body = z.object({
  // No rule for the name here: an impossible one is refused like any wrong one.
  name: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(mostPasswordLength),
  /** Six digits of the authenticator, or a recovery code. */
  code: z.string().trim().max(40).default(""),
});

export const signIn = deed({
  name: "sign-in",
  method: "POST",
  path: "/session",
  says: {
    zh: "以登录名和口令登录；绑定了动态口令的还要动态口令或恢复码。",
    en: "Signs in with name and password, and with a one-time or recovery code where one is set up.",
  },
  body,
  reply: sessionView,
  refuses: [
    "tls-required",
    "locked-out",
    "sign-in-failed",
    "code-needed",
    "account-suspended",
    "demonstration-only-here",
  ],
  counts: { windowMinutes, key: ({ body: tried }) => tried.name },
  journals: ({ reply }) => ({ ids: reply.actor === null ? {} : { account: reply.actor.id } }),
  run: async (given) => {
    const { tx, now, wire, house } = given;
    if (!wire.secure) return refuse("tls-required");
    if (given.attempts > mostTries) return refuse("locked-out", { minutes: windowMinutes });
    const found = await findAccountByName(tx, given.body.name);
    // Also for a name that does not exist, or time would tell which do.
    const fits = await passwordFits(given.body.password, found?.passwordHash ?? null);
    if (found === null || !fits) return refuse("sign-in-failed");
    const account = await findAccountForUpdate(tx, found.id);
    if (account === null || account.passwordHash !== found.passwordHash) return refuse("sign-in-failed");
    const barred = judgeEntry(account, house, wire);
    if (barred !== null) return barred;
    const secondFactor = await proveSecondFactor(given, account, given.body.code);
    if (isRefusal(secondFactor)) return secondFactor;
    return sessionOf(tx, await openSession(given, account, secondFactor), now);
  },
});

/** Only whoever knows the password learns that the account is suspended or for demonstration. */
function judgeEntry(
  account: Account,
  house: House,
  wire: Wire,
): Refusal<"account-suspended" | "demonstration-only-here"> | null {
  if (account.suspendedAt !== null) return refuse("account-suspended");
  const away = account.demonstration && !wire.loopback && !house.config.demoPublic;
  return away ? refuse("demonstration-only-here") : null;
}
