import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { apiKeyView, judgeApiKey } from "@xinheng/domain/access/api-key-view.ts";
import { office } from "@xinheng/domain/access/office.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveApiKey } from "./api-key-store.ts";
import { findAssociation } from "../association-store.ts";
import { writeKey } from "./key-text.ts";
import { drawToken, hashToken } from "../secret-token.ts";
import { signedIn } from "../sign-in/signed-in.ts";
import { viewApiKey } from "./view-api-key.ts";

export const createApiKey = deed({
  name: "create-api-key",
  method: "POST",
  path: "/api-keys",
  says: {
    zh: "为一家协会的机器建立接口密钥，最长一年；密钥只显示一次。",
    en: "Makes a key for a machine of an association, for a year at most; it is shown once.",
  },
  body: z.object({
    name: z.string().trim().min(1).max(80),
    office,
    associationId: z.uuid(),
    expiresOn: z.iso.date(),
  }),
  reply: z.object({ apiKey: apiKeyView, key: z.string() }),
  refuses: ["tls-required", "key-office", "key-expiry", "association-not-found"],
  journals: ({ reply }) => ({ ids: { key: reply.apiKey.id, association: reply.apiKey.associationId } }),
  run: async ({ tx, actor, body, now, today, wire }) => {
    if (!wire.secure) return refuse("tls-required");
    const fault = judgeApiKey(body, today);
    if (fault !== null) return fault;
    if ((await findAssociation(tx, body.associationId)) === null) return refuse("association-not-found");
    const secret = drawToken();
    const key = { id: uuidv7(), ...body, secretHash: hashToken(secret), createdAt: now, revokedAt: null };
    await saveApiKey(tx, key, signedIn(actor).accountId);
    return { apiKey: viewApiKey(key, actor, today), key: writeKey(key.id, secret) };
  },
});
