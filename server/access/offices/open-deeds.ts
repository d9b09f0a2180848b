import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type OperationName, openTo } from "@xinheng/domain/access/permission.ts";
import type { ReadTx } from "../../platform/database.ts";
import { isOfficeHeld } from "./office-term-store.ts";

/** Of the named operations, those open to the actor; granting only to whom it is open as the house stands today. */
export async function openDeeds(
  tx: ReadTx,
  actor: Actor,
  names: readonly OperationName[],
  today: string,
): Promise<OperationName[]> {
  const open = openTo(actor, names);
  if (!open.includes("grant-office") || actor.offices.some((term) => term.office === "security-administrator"))
    return open;
  const securityExists = await isOfficeHeld(tx, "security-administrator", today);
  return securityExists ? open.filter((name) => name !== "grant-office") : open;
}
