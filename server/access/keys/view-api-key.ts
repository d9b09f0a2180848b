import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type ApiKeyView, stateOfApiKey } from "@xinheng/domain/access/api-key-view.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { ApiKey } from "./api-key-store.ts";

/** A key for its administrator; never its secret. */
export function viewApiKey(key: ApiKey, actor: Actor, today: string): ApiKeyView {
  const { id, name, office, associationId, expiresOn } = key;
  const state = stateOfApiKey(key, today);
  const can = state === "revoked" ? [] : openTo(actor, ["revoke-api-key"]);
  return { id, name, office, associationId, expiresOn, createdAt: key.createdAt.toISOString(), state, can };
}
