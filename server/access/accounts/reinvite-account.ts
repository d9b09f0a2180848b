import { z } from "zod";
import { invitationView } from "@xinheng/domain/access/account-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountForUpdate } from "../account-store.ts";
import { invite } from "./invite.ts";
import { endSessions } from "../sign-in/session-store.ts";

export const reinviteAccount = deed({
  name: "reinvite-account",
  method: "POST",
  path: "/accounts/{accountId}/invitation",
  says: {
    zh: "重新邀请（忘记口令时）：给出新的一次性链接，结束其全部会话。动态口令不受影响。",
    en: "Invites again, for a forgotten password: gives a new one-time link and ends all sessions. One-time codes stay.",
  },
  params: z.object({ accountId: z.uuid() }),
  reply: z.object({ invitation: invitationView }),
  refuses: ["tls-required", "own-account", "account-not-found", "account-suspended"],
  journals: ({ params }) => ({ ids: { account: params.accountId } }),
  run: async ({ tx, actor, params, house, now, wire }) => {
    if (!wire.secure) return refuse("tls-required");
    if (params.accountId === actor.id) return refuse("own-account");
    const account = await findAccountForUpdate(tx, params.accountId);
    if (account === null) return refuse("account-not-found");
    if (account.suspendedAt !== null) return refuse("account-suspended");
    await endSessions(tx, account.id, now);
    return { invitation: await invite({ house, tx, now }, account.id) };
  },
});
