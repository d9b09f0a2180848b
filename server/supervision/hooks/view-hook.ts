import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { type HookDeliveryView, type HookView, stateOfHook } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { noticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import type { HookDelivery } from "../../platform/notices/hook-delivery-store.ts";
import type { Hook } from "../../platform/notices/hook-store.ts";

/** A web hook for whoever keeps them: without its secret. */
export function viewHook(hook: Hook, actor: Actor): HookView {
  const state = stateOfHook(hook);
  const fits = state === "disabled" ? (["resume-hook", "end-hook"] as const) : (["try-hook", "end-hook"] as const);
  return {
    id: hook.id,
    associationId: hook.associationId,
    name: hook.name,
    address: hook.address,
    kinds: hook.kinds.map((kind) => noticeKind.parse(kind)),
    state,
    failingSince: hook.failingSince?.toISOString() ?? null,
    createdAt: hook.createdAt.toISOString(),
    can: openTo(actor, fits),
  };
}

export function viewHookDelivery(delivery: HookDelivery, hook: Hook, actor: Actor): HookDeliveryView {
  const open = delivery.state === "waiting" || delivery.state === "failed";
  return {
    id: delivery.id,
    kind: delivery.kind,
    state: delivery.state,
    attempts: delivery.attempts,
    fault: delivery.fault,
    payload: delivery.payload,
    madeAt: delivery.madeAt.toISOString(),
    nextAt: open ? delivery.nextAt.toISOString() : null,
    sentAt: delivery.sentAt?.toISOString() ?? null,
    can: open || hook.disabledAt !== null ? [] : openTo(actor, ["resend-hook-delivery"]),
  };
}
