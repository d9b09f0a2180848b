import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { isHeldOn } from "@xinheng/domain/governance/seat.ts";
import { partyPersonView } from "@xinheng/domain/governance/party-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { listSeats } from "../bodies/seat-store.ts";
import { charterInForce } from "../charter-in-force.ts";
import { listPersons } from "./person-store.ts";

/** The party organisation's own list of names, for it alone. */
export const listPartyPersons = question({
  name: "list-party-persons",
  path: "/party-building/persons",
  says: {
    zh: "党组织查看本组织的党员名册；其他任何岗位都看不到。",
    en: "The party organisation reads its own list of names; no other office can.",
  },
  reply: z.object({
    rows: z.array(partyPersonView),
    /** Seats that a person may be linked with, to count posts held crosswise. */
    seats: z.array(z.object({ id: z.uuid(), postName: z.string(), holder: z.string() })),
    can: z.array(z.enum(["enter-party-person"])),
  }),
  refuses: [],
  async run({ tx, actor, today }) {
    const charter = await charterInForce(tx, today);
    const posts = isRefusal(charter) ? [] : charter.rules.posts;
    const all = (await listSeats(tx)).map(({ id, post, holder, fromOn, untilOn }) => ({
      ...{ id, holder, fromOn, untilOn },
      postName: posts.find((one) => one.id === post)?.name ?? post,
    }));
    const named = ({ id, postName, holder }: (typeof all)[number]) => ({ id, postName, holder });
    const rows = (await listPersons(tx)).map(({ seatId, ...person }) => {
      const seat = all.find(({ id }) => id === seatId);
      return {
        ...person,
        seat: seat === undefined ? null : named(seat),
        can: isHeldOn(person, today) ? openTo(actor, ["end-party-person"]) : [],
      };
    });
    const seats = all.filter((seat) => isHeldOn(seat, today)).map(named);
    return { rows, seats, can: openTo(actor, ["enter-party-person"]) };
  },
});
