import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { settingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { drawToken, hashToken } from "../../access/secret-token.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { listMail, saveMail } from "../../platform/notices/mail-store.ts";
import { askForAddress } from "../../platform/notices/notice-setting-store.ts";
import { deed } from "../../platform/operation.ts";
import { viewSettings } from "./view-settings.ts";

const hourMs = 60 * 60_000;
const goodForHours = 24;
/** Or the house could be used to fill a stranger's box. */
const most = 3;

/** Gives one's own address. Nothing is sent there but the link that confirms it, until that link was opened. */
export const giveMailAddress = deed({
  name: "give-mail-address",
  method: "POST",
  path: "/notice-settings/address",
  says: {
    zh: "填写接收通知的邮箱；向它发出确认网址",
    en: "Give the address for one's notices; a link to confirm it is sent there",
  },
  body: z.object({ address: z.email().max(254) }),
  reply: settingsView,
  refuses: ["mail-not-set-up", "mail-address-too-often"],
  journals: () => ({}),
  async run({ tx, house, actor, body, now }) {
    const { accountId } = signedIn(actor);
    if (house.mailer === null) return refuse("mail-not-set-up");
    const since = now.getTime() - hourMs;
    const sent = (await listMail(tx, accountId, 20)).filter(
      ({ kind, madeAt }) => kind === "address" && madeAt.getTime() > since,
    );
    if (sent.length >= most) return refuse("mail-address-too-often", { most });
    const token = drawToken();
    const until = new Date(now.getTime() + goodForHours * hourMs);
    await askForAddress(tx, accountId, { cipher: house.keys.seal(body.address), hash: hashToken(token), until });
    await saveMail(tx, { accountId, kind: "address", linkCipher: house.keys.seal(token), at: now });
    return viewSettings(tx, house, actor);
  },
});
