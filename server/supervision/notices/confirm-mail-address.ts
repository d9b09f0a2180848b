import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { settingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { hashToken } from "../../access/secret-token.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { confirmAddress } from "../../platform/notices/notice-setting-store.ts";
import { deed } from "../../platform/operation.ts";
import { viewSettings } from "./view-settings.ts";

/** Confirms an address by the link that reached it, opened by whoever gave it. */
export const confirmMailAddress = deed({
  name: "confirm-mail-address",
  method: "POST",
  path: "/notice-settings/address/confirmation",
  says: { zh: "凭邮件中的网址确认邮箱", en: "Confirm an address by the link sent to it" },
  body: z.object({ token: z.string().min(1).max(100) }),
  reply: settingsView,
  refuses: ["mail-address-link-void"],
  journals: () => ({}),
  async run({ tx, house, actor, body, now }) {
    const { accountId } = signedIn(actor);
    const confirmed = await confirmAddress(tx, accountId, hashToken(body.token), now);
    return confirmed ? viewSettings(tx, house, actor) : refuse("mail-address-link-void");
  },
});
