import { z } from "zod";
import { accountView } from "@xinheng/domain/access/account-view.ts";
import { question } from "../../platform/operation.ts";
import { accountDeeds } from "./account-deeds.ts";
import { listAccounts as list, viewAccount } from "../account-store.ts";
import { openDeeds } from "../offices/open-deeds.ts";

export const listAccounts = question({
  name: "list-accounts",
  path: "/accounts",
  says: {
    zh: "账号一览，按登录名排列；q 在登录名和姓名中查找。",
    en: "Accounts by sign-in name; q is looked for in both names.",
  },
  query: z.object({
    q: z.string().trim().max(60).optional(),
    /** The `next` of the page before. */
    after: z.string().max(63).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ accounts: z.array(accountView), next: z.string().nullable() }),
  refuses: [],
  run: async ({ tx, actor, query, today }) => {
    const found = await list(tx, { q: query.q, after: query.after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const open = await openDeeds(tx, actor, accountDeeds, today);
    return {
      accounts: page.map((account) => viewAccount(account, account.id === actor.id ? [] : open)),
      next: found.length > query.limit ? (page.at(-1)?.signInName ?? null) : null,
    };
  },
});
