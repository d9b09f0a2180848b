import type { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { handoverOnDesk } from "@xinheng/domain/archives/exports/handover-pages.ts";

/** A handover for one reader: whether it is late today, and what may be done with it. */
export function onDesk(handover: HandoverView, actor: Actor, today: string): z.input<typeof handoverOnDesk> {
  const { state, dueOn } = handover.acknowledgement;
  const late = state === "awaited" && dueOn !== null && dueOn < today;
  const possible = state === "acknowledged" ? [] : (["acknowledge-handover", "issue-handover-link"] as const);
  // Whoever has an account is told on the desk, and the subject is the one who asked.
  const outside = ["key", "partner"].includes(handover.recipient.kind) ? (["give-receiver-address"] as const) : [];
  return { ...handover, late, can: openTo(actor, [...possible, ...outside]) };
}
