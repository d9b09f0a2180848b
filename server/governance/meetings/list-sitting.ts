import type { Sitting } from "@xinheng/domain/governance/sitting.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listSeats } from "../bodies/seat-store.ts";
import type { KeptResolution } from "../resolution-store.ts";
import { listRecusals } from "./agenda-item-store.ts";
import { listAttendees } from "./attendee-store.ts";

/** Who was there when a resolution was taken, and did not stand aside on it. */
export async function listSitting(
  tx: ReadTx,
  { meetingId, itemId }: Pick<KeptResolution, "meetingId" | "itemId">,
): Promise<Sitting[]> {
  const aside = (await listRecusals(tx, meetingId)).filter((one) => one.itemId === itemId);
  const there = (await listAttendees(tx, meetingId)).filter(
    ({ id, presence }) => presence !== "away" && !aside.some(({ attendeeId }) => attendeeId === id),
  );
  // A seat tells for whom its holder sits, which the list of those entitled does not.
  const seats = await listSeats(tx);
  return there.map(({ accountId, memberSubject, seatId, name }) => {
    const seat = seats.find(({ id }) => id === seatId);
    return {
      accountId: accountId ?? seat?.accountId ?? null,
      memberSubject: memberSubject ?? seat?.memberSubject ?? null,
      name,
    };
  });
}
