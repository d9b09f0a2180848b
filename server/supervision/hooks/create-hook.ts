import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { hookView, newHook } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { findAssociation } from "../../access/association-store.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { drawHookSecret } from "../../platform/notices/hook-signature.ts";
import { listHooks, saveHook } from "../../platform/notices/hook-store.ts";
import { deed } from "../../platform/operation.ts";
import { viewHook } from "./view-hook.ts";

const most = 20;

/** Makes a web hook of an association. Its secret is shown this once; the house keeps it sealed, for it has to sign. */
export const createHook = deed({
  name: "create-hook",
  method: "POST",
  path: "/hooks",
  says: {
    zh: "为一家协会设置推送：把所选事项的编号发往一个 https 地址；签名密钥只显示一次。",
    en: "Makes a web hook of an association: ids of the chosen events go to an https address; the signing secret is shown once.",
  },
  body: newHook,
  reply: z.object({ hook: hookView, secret: z.string() }),
  refuses: ["tls-required", "association-not-found", "hooks-too-many", "hook-address-insecure", "hook-address-inside"],
  journals: ({ reply }) => ({ ids: { hook: reply.hook.id, association: reply.hook.associationId } }),
  async run({ tx, house, actor, body, now, wire }) {
    if (!wire.secure) return refuse("tls-required");
    const way = await house.outward.judge(body.address);
    if (isRefusal(way)) return way;
    const { associationId } = body;
    if ((await findAssociation(tx, associationId)) === null) return refuse("association-not-found");
    const kept = await listHooks(tx, { associationId, after: undefined, limit: most });
    if (kept.length >= most) return refuse("hooks-too-many", { most });
    const secret = drawHookSecret();
    const health = { failingSince: null, disabledAt: null };
    const hook = { id: uuidv7(), ...body, secretCipher: house.keys.seal(secret), createdAt: now, ...health };
    await saveHook(tx, hook, signedIn(actor).accountId);
    return { hook: viewHook(hook, actor), secret };
  },
});
