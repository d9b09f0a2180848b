import { z } from "zod";
import { apiKeyView } from "@xinheng/domain/access/api-key-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findApiKey, revokeKey } from "./api-key-store.ts";
import { viewApiKey } from "./view-api-key.ts";

export const revokeApiKey = deed({
  name: "revoke-api-key",
  method: "DELETE",
  path: "/api-keys/{keyId}",
  says: { zh: "吊销接口密钥，立即生效。", en: "Revokes an API key, at once." },
  params: z.object({ keyId: z.uuid() }),
  reply: apiKeyView,
  refuses: ["key-not-found", "key-revoked"],
  journals: ({ params }) => ({ ids: { key: params.keyId } }),
  run: async ({ tx, actor, params, now, today }) => {
    const key = await findApiKey(tx, params.keyId);
    if (key === null) return refuse("key-not-found");
    if (!(await revokeKey(tx, key.id, now))) return refuse("key-revoked");
    return viewApiKey({ ...key, revokedAt: now }, actor, today);
  },
});
