import type { Operation } from "../../platform/operation.ts";
import { createHook } from "./create-hook.ts";
import { endHook } from "./end-hook.ts";
import { listHookDeliveries } from "./list-hook-deliveries.ts";
import { listHooks } from "./list-hooks.ts";
import { resendHookDelivery } from "./resend-hook-delivery.ts";
import { resumeHook } from "./resume-hook.ts";
import { tryHook } from "./try-hook.ts";

/** Web hooks: machines that are told of an association's events. */
export const hookOperations: readonly Operation[] = [
  ...[createHook, listHooks, endHook, resumeHook],
  ...[tryHook, listHookDeliveries, resendHookDelivery],
];
