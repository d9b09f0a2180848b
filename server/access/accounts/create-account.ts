import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { accountView, invitationView, signInName } from "@xinheng/domain/access/account-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountByName, saveAccount, viewAccount } from "../account-store.ts";
import { accountDeeds } from "./account-deeds.ts";
import { invite } from "./invite.ts";
import { openDeeds } from "../offices/open-deeds.ts";

export const createAccount = deed({
  name: "create-account",
  method: "POST",
  path: "/accounts",
  says: {
    zh: "建立账号，并给出一次性邀请链接（只显示一次，72小时有效）。",
    en: "Makes an account and gives its one-time invitation, shown once and good for 72 hours.",
  },
  body: z.object({
    signInName,
    displayName: z.string().trim().min(1).max(60),
    /** Where the invitation goes by mail as well. */
    mailAddress: z.email().max(254).optional(),
  }),
  reply: z.object({ account: accountView, invitation: invitationView }),
  refuses: ["tls-required", "name-taken", "mail-not-set-up"],
  journals: ({ reply }) => ({ ids: { account: reply.account.id } }),
  run: async ({ tx, actor, body, house, now, today, wire }) => {
    if (!wire.secure) return refuse("tls-required");
    const { mailAddress, ...named } = body;
    if (mailAddress !== undefined && house.mailer === null) return refuse("mail-not-set-up");
    const id = uuidv7();
    const saved = await saveAccount(tx, { id, ...named, demonstration: false, createdAt: now });
    if (!saved) return refuse("name-taken", { name: body.signInName });
    const account = await findAccountByName(tx, body.signInName);
    if (account === null) throw new Error("an account just saved is not there");
    const open = await openDeeds(tx, actor, accountDeeds, today);
    return { account: viewAccount(account, open), invitation: await invite({ house, tx, now }, id, mailAddress) };
  },
});
