import { type Actor, officesHere } from "@xinheng/domain/access/actor.ts";
import type { Office } from "@xinheng/domain/access/office.ts";
import { holdsHouseOffice } from "@xinheng/domain/access/office-term.ts";
import { permissionTable } from "@xinheng/domain/access/permission-table.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { OfficialSeal } from "./seal-store.ts";

/** The offices under which a seal may be kept: those that may apply one. */
export const keepingOffices: readonly Office[] = permissionTable["apply-seal"];

/** Whether somebody keeps a seal today, under the office they were appointed under; an administrator of the house keeps none. */
export function judgeKeeping(
  actor: Actor,
  seal: Pick<OfficialSeal, "keeper">,
): Refusal<"seal-keeper-other" | "seal-keeper-administrator"> | null {
  const { keeper } = seal;
  const holds = officesHere(actor).some(({ office }) => office === keeper?.office);
  if (keeper === null || actor.kind !== "person" || keeper.accountId !== actor.id || !holds)
    return refuse("seal-keeper-other");
  return holdsHouseOffice(actor.offices) ? refuse("seal-keeper-administrator") : null;
}
