import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountForUpdate } from "../account-store.ts";
import { drawTotpSecret, totpUri } from "./one-time-code.ts";
import { signedIn } from "./signed-in.ts";
import { saveTotpSecret } from "./totp-store.ts";

export const beginTotp = deed({
  name: "begin-totp",
  method: "POST",
  path: "/totp",
  says: {
    zh: "开始绑定动态口令：取得密钥和二维码内容。",
    en: "Begins setting up one-time codes: gives the secret and what the QR code says.",
  },
  reply: z.object({ secret: z.string(), uri: z.string() }),
  refuses: ["tls-required", "totp-enrolled"],
  journals: () => ({}),
  run: async ({ tx, actor, house, wire }) => {
    if (!wire.secure) return refuse("tls-required");
    const account = await findAccountForUpdate(tx, signedIn(actor).accountId);
    if (account === null || account.totpConfirmedAt !== null) return refuse("totp-enrolled");
    const secret = drawTotpSecret();
    await saveTotpSecret(tx, account.id, house.keys.seal(secret));
    return { secret, uri: totpUri(secret, account.signInName) };
  },
});
