import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountForUpdate } from "../account-store.ts";
import { stepOfCode } from "./one-time-code.ts";
import { drawRecoveryCodes, hashRecoveryCode } from "./recovery-code.ts";
import { saveSecondFactor } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";
import { confirmTotpSecret, saveRecoveryCodes, useTotpStep } from "./totp-store.ts";

export const confirmTotp = deed({
  name: "confirm-totp",
  method: "POST",
  path: "/totp/confirmation",
  says: {
    zh: "以一个动态口令完成绑定，取得十个恢复码（只显示一次）。",
    en: "Finishes setting up with a first code, and gives ten recovery codes, shown once.",
  },
  body: z.object({ code: z.string().trim().max(40) }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  refuses: ["tls-required", "totp-not-begun", "totp-code-wrong"],
  journals: () => ({}),
  run: async ({ tx, actor, body, house, now, wire }) => {
    if (!wire.secure) return refuse("tls-required");
    const { accountId, sessionId } = signedIn(actor);
    const account = await findAccountForUpdate(tx, accountId);
    const cipher = account?.totpCipher ?? null;
    if (cipher === null || account?.totpConfirmedAt !== null) return refuse("totp-not-begun");
    const step = stepOfCode(house.keys.open(cipher).toString("utf8"), body.code.replace(/\s/g, ""), now);
    if (step === null) return refuse("totp-code-wrong");
    await useTotpStep(tx, accountId, step);
    await confirmTotpSecret(tx, accountId, now);
    const codes = drawRecoveryCodes();
    const hashes = codes.map((code) => hashRecoveryCode(house.keys, accountId, code));
    await saveRecoveryCodes(tx, accountId, hashes);
    // The factor has just been proven here; other sessions of the account prove it at their next sign-in.
    await saveSecondFactor(tx, accountId, sessionId);
    return { recoveryCodes: codes };
  },
});
