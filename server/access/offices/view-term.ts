import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type OfficeTermView, stateOfTerm } from "@xinheng/domain/access/office-term-view.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { NamedTerm } from "./office-term-store.ts";

/** A term for whoever asks; what is over or one's own cannot be ended. */
export function viewTerm(term: NamedTerm, actor: Actor, today: string): OfficeTermView {
  const state = stateOfTerm(term, today);
  const can = state === "over" || term.accountId === actor.id ? [] : openTo(actor, ["end-office"]);
  return { ...term, state, can };
}
