import { z } from "zod";
import { holdsHouseOffice } from "@xinheng/domain/access/office-term.ts";
import { mostPasswordLength } from "@xinheng/domain/access/password-rule.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAccountForUpdate } from "../account-store.ts";
import { provePassword } from "../accounts/prove-password.ts";
import { saveSecondFactor } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";
import { dropTotpSecret } from "./totp-store.ts";

export const removeTotp = deed({
  name: "remove-totp",
  method: "DELETE",
  path: "/totp",
  says: {
    zh: "凭口令解除动态口令；三类管理员不得解除。",
    en: "Removes one-time codes, by password; the three administrators may not.",
  },
  body: z.object({ password: z.string().min(1).max(mostPasswordLength) }),
  reply: z.object({ removed: z.literal(true) }),
  refuses: ["tls-required", "administrators-keep-totp", "totp-not-enrolled", "password-wrong", "locked-out"],
  journals: () => ({}),
  run: async (given) => {
    const { tx, actor, body } = given;
    if (!given.wire.secure) return refuse("tls-required");
    if (holdsHouseOffice(actor.offices)) return refuse("administrators-keep-totp");
    const account = await findAccountForUpdate(tx, signedIn(actor).accountId);
    if (account === null || account.totpConfirmedAt === null) return refuse("totp-not-enrolled");
    const wrong = await provePassword(given, account, body.password);
    if (wrong !== null) return wrong;
    await dropTotpSecret(tx, account.id);
    await saveSecondFactor(tx, account.id, null);
    return { removed: true as const };
  },
});
