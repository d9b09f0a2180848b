import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { termEndsOn } from "@xinheng/domain/governance/body-term.ts";
import { bodyOf, postOf } from "@xinheng/domain/governance/charter.ts";
import { judgeSeat } from "@xinheng/domain/governance/seat.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { charterInForce } from "../charter-in-force.ts";
import { findResolution } from "../resolution-store.ts";
import { findBodyTermForUpdate } from "./body-term-store.ts";
import { listSeats, saveSeat } from "./seat-store.ts";

/** Somebody enters a post, as the charter allows. What the post may do in this program is an office, granted apart. */
export const fillSeat = deed({
  name: "fill-seat",
  method: "POST",
  path: "/body-terms/{bodyTermId}/seats",
  says: {
    zh: "登记一人任职，按章程核对职数、兼任和连任届数。",
    en: "Enters somebody in a post; number of seats, other posts and terms running are judged by the charter.",
  },
  params: z.object({ bodyTermId: z.uuid() }),
  body: z.object({
    post: z.string().max(60),
    holder: z.string().trim().min(1).max(80),
    /** The member the holder speaks for. */
    memberSubject: z.uuid().nullable().default(null),
    accountId: z.uuid().nullable().default(null),
    fromOn: z.iso.date(),
    /** The election; null for seats filled before this program was used. */
    resolutionId: z.uuid().nullable().default(null),
  }),
  reply: z.object({ seatId: z.uuid(), untilOn: z.iso.date() }),
  refuses: [
    "charter-missing",
    "charter-body-unknown",
    "charter-post-unknown",
    "body-term-not-found",
    "body-term-over",
    "seat-of-another-body",
    "seats-all-filled",
    "posts-exclude",
    "terms-used-up",
    "subject-not-found",
    "account-not-found",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({ ids: { bodyTerm: params.bodyTermId, seat: reply.seatId } }),
  async run({ tx, actor, today, params, body: asked }) {
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const term = await findBodyTermForUpdate(tx, params.bodyTermId);
    if (term === null || actor.associationId === null) return refuse("body-term-not-found");
    const body = bodyOf(charter.rules, term.body);
    if (isRefusal(body)) return body;
    const post = postOf(charter.rules, asked.post);
    if (isRefusal(post)) return post;
    const untilOn = term.endedOn ?? termEndsOn(term);
    if (asked.fromOn > untilOn) {
      return refuse("body-term-over", {
        body: body.name,
        bodyEn: body.nameEn ?? body.name,
        on: untilOn,
        article: body.article,
      });
    }
    const unknown = await unknownNames(tx, asked);
    if (unknown !== null) return unknown;
    const wanted = { ...asked, body, post, ordinal: term.ordinal };
    const fault = judgeSeat(charter.rules, wanted, await listSeats(tx));
    if (fault !== null) return fault;
    const seat = { ...asked, id: uuidv7(), bodyTermId: term.id, untilOn: null, filledBy: asked.resolutionId };
    await saveSeat(tx, { ...seat, associationId: actor.associationId });
    return { seatId: seat.id, untilOn };
  },
});

type Asked = {
  readonly memberSubject: string | null;
  readonly accountId: string | null;
  readonly resolutionId: string | null;
};

/** Whom and what the seat names must be there; an election that was not carried fills nothing. */
async function unknownNames(tx: Parameters<typeof findSubject>[0], asked: Asked) {
  if (asked.memberSubject !== null && (await findSubject(tx, asked.memberSubject)) === null)
    return refuse("subject-not-found");
  if (asked.accountId !== null && (await findAccount(tx, asked.accountId)) === null) return refuse("account-not-found");
  if (asked.resolutionId === null) return null;
  const resolution = await findResolution(tx, asked.resolutionId);
  return resolution?.carried === true ? null : refuse("resolution-not-carried", { number: resolution?.number ?? "" });
}
