import { transact } from "./database.ts";
import { knownFiles } from "./file-store.ts";
import type { House } from "./house.ts";
import { forgetHookDeliveries } from "./notices/hook-delivery-store.ts";
import { forgetMail } from "./notices/mail-store.ts";
import { forgetNotices } from "./notices/notice-store.ts";
import { forgetFollowed } from "./outbox-store.ts";
import { forgetOldRequests } from "./request-store.ts";
import { forgetUploadSlips } from "./slips/upload-slip-store.ts";

const keptDays = { notices: 400, sent: 90, slips: 1 } as const;

/**
 * What lies about goes: files no row keeps, idempotency keys and slips older than a day, what was told and sent long ago. Answers
 * how many files went.
 */
export async function tidyHouse(house: House): Promise<number> {
  const scope = { associationId: null, audience: "house" } as const;
  const now = house.time.now();
  await transact(house.database.app, scope, (tx) => forgetOldRequests(tx, now));
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000);
  await transact(house.database.app, scope, async (tx) => {
    await forgetNotices(tx, daysAgo(keptDays.notices));
    await forgetMail(tx, daysAgo(keptDays.sent));
    await forgetHookDeliveries(tx, daysAgo(keptDays.sent));
    await forgetFollowed(tx, daysAgo(keptDays.sent));
    await forgetUploadSlips(tx, daysAgo(keptDays.slips));
  });
  return house.files.sweep((ids) => transact(house.database.app, scope, (tx) => knownFiles(tx, ids)), now);
}
