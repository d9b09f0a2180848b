import { z } from "zod";
import { apiKeyView } from "@xinheng/domain/access/api-key-view.ts";
import { question } from "../../platform/operation.ts";
import { listKeys } from "./api-key-store.ts";
import { viewApiKey } from "./view-api-key.ts";

export const listApiKeys = question({
  name: "list-api-keys",
  path: "/api-keys",
  says: {
    zh: "接口密钥一览：现在所在协会的，在平台上则是全部。",
    en: "API keys of the association one is in; in the house, all of them.",
  },
  query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.object({ apiKeys: z.array(apiKeyView), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, actor, query, today }) => {
    const wanted = { associationId: actor.associationId, after: query.after, limit: query.limit + 1 };
    const found = await listKeys(tx, wanted);
    const page = found.slice(0, query.limit);
    return {
      apiKeys: page.map((key) => viewApiKey(key, actor, today)),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
