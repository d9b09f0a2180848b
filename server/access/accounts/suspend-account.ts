import { z } from "zod";
import { accountView } from "@xinheng/domain/access/account-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { accountDeeds } from "./account-deeds.ts";
import { findAccountForUpdate, saveSuspension, viewAccount } from "../account-store.ts";
import { voidInvitations } from "./invitation-store.ts";
import { openDeeds } from "../offices/open-deeds.ts";
import { endSessions } from "../sign-in/session-store.ts";

export const suspendAccount = deed({
  name: "suspend-account",
  method: "POST",
  path: "/accounts/{accountId}/suspension",
  says: {
    zh: "停用账号：立即结束其全部会话，邀请作废。",
    en: "Suspends an account: all its sessions end at once, its invitation is void.",
  },
  params: z.object({ accountId: z.uuid() }),
  reply: accountView,
  refuses: ["own-account", "account-not-found", "already-suspended"],
  journals: ({ params }) => ({ ids: { account: params.accountId } }),
  run: async ({ tx, actor, params, now, today }) => {
    if (params.accountId === actor.id) return refuse("own-account");
    const account = await findAccountForUpdate(tx, params.accountId);
    if (account === null) return refuse("account-not-found");
    if (account.suspendedAt !== null) return refuse("already-suspended");
    await saveSuspension(tx, account.id, now);
    await endSessions(tx, account.id, now);
    await voidInvitations(tx, account.id, now);
    return viewAccount({ ...account, suspendedAt: now }, await openDeeds(tx, actor, accountDeeds, today));
  },
});
