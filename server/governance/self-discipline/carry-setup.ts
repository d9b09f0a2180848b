import { z } from "zod";
import { addDays } from "@xinheng/domain/calendar.ts";
import { bodyOf, postOf } from "@xinheng/domain/governance/charter.ts";
import { judgeSeat } from "@xinheng/domain/governance/seat.ts";
import { setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { v7 as uuidv7 } from "uuid";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { enterBodyTerm } from "../bodies/enter-body-term.ts";
import { listSeats, saveSeat } from "../bodies/seat-store.ts";
import { findCharter, type KeptCharter } from "../charters/charter-store.ts";
import { findResolution, type KeptResolution } from "../resolution-store.ts";
import { openFilings } from "./filing-store.ts";
import { dueAfter, setupParams, type SetupStep, stepOfSetup } from "./setup-step.ts";
import { changeSetup, type KeptSetup, listNominees } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

const kind = "elect-self-discipline-body";

/** The assembly carried the nominations: the body's term begins, its seats are filled, and four bodies are to be told. */
export const carrySetup = deed({
  name: "carry-setup",
  method: "POST",
  path: "/setups/{setupId}/vote",
  says: {
    zh: "凭会员（代表）大会就本次名单通过的决议登记：届次开始，人员任职，进入备案。",
    en: "By the assembly's carried resolution on the nominations: the term begins, seats are filled, filing is opened.",
  },
  params: setupParams,
  body: z.object({ resolutionId: z.uuid() }),
  reply: setupView,
  refuses: [
    "setup-not-found",
    "setup-out-of-order",
    "resolution-not-on-setup",
    "resolution-not-carried",
    "charter-body-unknown",
    "charter-post-unknown",
    "body-without-term",
    "body-term-follows",
    "seat-of-another-body",
    "seats-all-filled",
    "posts-exclude",
    "terms-used-up",
  ],
  journals: ({ params, reply }) => ({ ids: { setup: params.setupId, resolution: reply.resolution?.id ?? "" } }),
  async run(given) {
    const { tx, params, body } = given;
    const step = await stepOfSetup(given, params.setupId, "carry-setup");
    if (isRefusal(step)) return step;
    const { setup, rule, article, associationId } = step;
    const resolution = await findResolution(tx, body.resolutionId);
    if (!isOnThis(resolution, setup)) return refuse("resolution-not-on-setup", { kind, article });
    if (!resolution.carried) return refuse("resolution-not-carried", { number: resolution.number });
    const charter = await findCharter(tx, resolution.charterId);
    if (charter === null) throw new Error("a resolution names a charter that is not there");
    const termId = await seatNominees(tx, { ...step, charter }, resolution);
    if (isRefusal(termId)) return termId;
    const dueOn = dueAfter(given, rule.periods.file);
    const recipients = rule.recipients.map(({ id }) => id);
    await openFilings(tx, { id: setup.id, associationId, dueOn }, recipients);
    const change = { stage: "carried", resolutionId: resolution.id, bodyTermId: termId, dueOn } as const;
    await changeSetup(tx, setup.id, change);
    return viewSetup(given, rule, { ...setup, ...change });
  },
});

/** Taken on this matter after both had reviewed it: what was voted on before was another list. */
function isOnThis(resolution: KeptResolution | null, setup: KeptSetup): resolution is KeptResolution {
  if (resolution?.kind !== kind || setup.reviewedAt === null) return false;
  const { matter, declaredAt } = resolution;
  return matter?.kind === "setup" && matter.id === setup.id && declaredAt >= setup.reviewedAt;
}

async function seatNominees(
  tx: Tx,
  { setup, charter, associationId }: SetupStep & { readonly charter: KeptCharter },
  resolution: KeptResolution,
) {
  const body = bodyOf(charter.rules, setup.body);
  if (isRefusal(body)) return body;
  const beganOn = resolution.decidedOn;
  const note = `${setup.name}：${resolution.number}`;
  const term = await enterBodyTerm(tx, body, { associationId, beganOn, ordinal: undefined, note });
  if (isRefusal(term)) return term;
  for (const { name: holder, post: id } of await listNominees(tx, { setupId: setup.id, round: setup.round })) {
    const post = postOf(charter.rules, id);
    if (isRefusal(post)) return post;
    // Seats of a former term of this body ended with it, whether or not somebody entered their end.
    const held = (await listSeats(tx)).map((seat) =>
      seat.body === body.id && seat.ordinal < term.ordinal ? { ...seat, untilOn: addDays(beganOn, -1) } : seat,
    );
    const wanted = { body, post, ordinal: term.ordinal, fromOn: beganOn, holder, accountId: null };
    const fault = judgeSeat(charter.rules, wanted, held);
    if (fault !== null) return fault;
    const seat = { id: uuidv7(), bodyTermId: term.id, post: id, holder, memberSubject: null, accountId: null };
    await saveSeat(tx, { ...seat, fromOn: beganOn, untilOn: null, filledBy: resolution.id, associationId });
  }
  return term.id;
}
