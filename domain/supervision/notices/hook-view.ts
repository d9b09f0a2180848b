import { z } from "zod";
import { hookKinds, noticeKind } from "./notice-kind.ts";
import { sentState } from "./notice-view.ts";

const instant = z.iso.datetime({ offset: true });

/** A web hook without its secret. */
export const hookView = z.object({
  id: z.uuid(),
  associationId: z.uuid(),
  name: z.string(),
  address: z.string(),
  kinds: z.array(noticeKind),
  state: z.enum(["active", "failing", "disabled"]),
  failingSince: instant.nullable(),
  createdAt: instant,
  can: z.array(z.string()),
});
export type HookView = z.infer<typeof hookView>;

/** What was sent to a web hook, or is to be. `payload` is what was signed: ids and a kind. */
export const hookDeliveryView = z.object({
  id: z.uuid(),
  kind: z.string(),
  state: sentState,
  attempts: z.int(),
  fault: z.string().nullable(),
  payload: z.string(),
  madeAt: instant,
  nextAt: instant.nullable(),
  sentAt: instant.nullable(),
  can: z.array(z.string()),
});
export type HookDeliveryView = z.infer<typeof hookDeliveryView>;

/** What a new hook is given. Only kinds that machines may be told of. */
export const newHook = z.object({
  associationId: z.uuid(),
  name: z.string().trim().min(1).max(80),
  address: z.url({ protocol: /^https?$/ }).max(500),
  kinds: z
    .array(noticeKind)
    .min(1)
    .max(hookKinds.length)
    .refine((kinds) => kinds.every((kind) => hookKinds.includes(kind))),
});

type Kept = { readonly failingSince: Date | null; readonly disabledAt: Date | null };

export function stateOfHook(hook: Kept): HookView["state"] {
  if (hook.disabledAt !== null) return "disabled";
  return hook.failingSince === null ? "active" : "failing";
}
