import { z } from "zod";
import { visitor } from "@xinheng/domain/access/actor.ts";
import { mostPasswordLength } from "@xinheng/domain/access/password-rule.ts";
import { sessionView } from "@xinheng/domain/access/session-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { confirmAddress } from "../../platform/notices/notice-setting-store.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountForUpdate } from "../account-store.ts";
import { useInvitation } from "./invitation-store.ts";
import { setPassword } from "./new-password.ts";
import { openSession } from "../sign-in/open-session.ts";
import { hashToken } from "../secret-token.ts";
import { sessionOf } from "../sign-in/session-of.ts";
import { endSessions } from "../sign-in/session-store.ts";

export const acceptInvitation = deed({
  name: "accept-invitation",
  method: "POST",
  path: "/invitations/acceptance",
  says: {
    zh: "凭一次性邀请链接设置口令并登录。",
    en: "Sets a password by a one-time invitation and signs in.",
  },
  body: z.object({ token: z.string().min(1).max(100), password: z.string().min(1).max(mostPasswordLength) }),
  reply: z.object({
    accountId: z.uuid(),
    signInName: z.string(),
    /** False where a second factor is still to be proven: sign in with it. */
    signedIn: z.boolean(),
    session: sessionView,
  }),
  refuses: [
    "tls-required",
    "invitation-void",
    "account-suspended",
    "password-too-short",
    "password-too-plain",
    "password-holds-name",
    "password-common",
    "password-used-before",
  ],
  journals: ({ reply }) => ({ ids: { account: reply.accountId } }),
  run: async (given) => {
    const { tx, body, now } = given;
    if (!given.wire.secure) return refuse("tls-required");
    const invitation = await useInvitation(tx, hashToken(body.token), now);
    if (invitation === null) return refuse("invitation-void");
    const account = await findAccountForUpdate(tx, invitation.accountId);
    if (account === null) return refuse("invitation-void");
    if (account.suspendedAt !== null) return refuse("account-suspended");
    const fault = await setPassword(tx, account, body.password, now);
    if (fault !== null) return fault;
    await endSessions(tx, account.id, now);
    // Whoever came by the link that was mailed reads that box.
    await confirmAddress(tx, account.id, hashToken(body.token), now);
    // The link replaces the password only; it does not get past a second factor.
    const signedIn = account.totpConfirmedAt === null;
    const actor = signedIn ? await openSession(given, account, false) : visitor;
    return {
      accountId: account.id,
      signInName: account.signInName,
      signedIn,
      session: await sessionOf(tx, actor, now),
    };
  },
});
