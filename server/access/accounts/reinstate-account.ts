import { z } from "zod";
import { accountView } from "@xinheng/domain/access/account-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { accountDeeds } from "./account-deeds.ts";
import { findAccountForUpdate, saveSuspension, viewAccount } from "../account-store.ts";
import { openDeeds } from "../offices/open-deeds.ts";

export const reinstateAccount = deed({
  name: "reinstate-account",
  method: "DELETE",
  path: "/accounts/{accountId}/suspension",
  says: { zh: "恢复已停用的账号。", en: "Reinstates a suspended account." },
  params: z.object({ accountId: z.uuid() }),
  reply: accountView,
  refuses: ["account-not-found", "not-suspended"],
  journals: ({ params }) => ({ ids: { account: params.accountId } }),
  run: async ({ tx, actor, params, today }) => {
    const account = await findAccountForUpdate(tx, params.accountId);
    if (account === null) return refuse("account-not-found");
    if (account.suspendedAt === null) return refuse("not-suspended");
    await saveSuspension(tx, account.id, null);
    return viewAccount({ ...account, suspendedAt: null }, await openDeeds(tx, actor, accountDeeds, today));
  },
});
