import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { addDays } from "@xinheng/domain/calendar.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { infringementKind, infringementParts } from "@xinheng/domain/discipline/infringements/infringement.ts";
import type { infringementReceived } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { drawWords } from "../../access/secret-token.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { drawReceipt } from "../../norms/letters/by-receipt.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { sealPerson } from "../complaints/complaint-person.ts";
import {
  enterInfringementStage,
  type InfringementMover,
  infringementRule,
  judgeInfringementDay,
} from "./infringement-step.ts";
import { type NewInfringement, saveInfringement } from "./infringement-store.ts";

/** What every such complaint says, by whatever road it comes. */
export const infringementBody = {
  kind: infringementKind,
  /** The day on which it was noticed. */
  noticedOn: z.iso.date(),
  /** From when it may have happened; left out: ninety days before it was noticed. */
  sinceOn: z.iso.date().nullable().default(null),
  /** Which record or data, where that is known. */
  data: z.string().trim().max(500).default(""),
  facts: z.string().trim().min(6).max(4_000),
  wants: z.string().trim().min(2).max(1_000),
  contact: z.string().trim().max(200).default(""),
} as const;

const daysBefore = 90;

type Brought = z.output<z.ZodObject<typeof infringementBody>>;
type Begun = z.infer<typeof infringementReceived> & { readonly ruleEdition: string };
type BeginRefusal = Refusal<"infringement-name-missing" | "infringement-day-wrong" | "infringement-rule-missing">;

/** Who complains, as they stand in the register today; null: somebody outside it. */
export async function registeredComplainant(
  tx: ReadTx,
  fromId: string | null,
): Promise<string | null | Refusal<"subject-not-found">> {
  if (fromId === null) return null;
  return (await findStanding(tx, [fromId])).get(fromId)?.id ?? refuse("subject-not-found");
}

/**
 * Takes such a complaint in under a number and sets the time for judging it going. The one way in. The receipt is told once, to
 * whoever has no account to follow it under.
 */
export async function beginInfringement(
  mover: Pick<InfringementMover, "tx" | "house" | "now" | "today">,
  sent: Brought,
  from: Pick<NewInfringement, "associationId" | "channel" | "fromId" | "enteredBy"> & { readonly name: string },
): Promise<Begun | BeginRefusal> {
  const { tx, house, now, today } = mover;
  const { associationId, channel, fromId, enteredBy } = from;
  // Whoever stands in the register is reached there; anybody else has to say how.
  if (fromId === null && (from.name.length < 2 || sent.contact.length < 5)) return refuse("infringement-name-missing");
  const { kind, noticedOn, data, facts, wants, contact } = sent;
  const sinceOn = sent.sinceOn ?? addDays(noticedOn, -daysBefore);
  const wrong =
    judgeInfringementDay(noticedOn, { from: "1990-01-01", until: today }) ??
    judgeInfringementDay(sinceOn, { from: "1989-01-01", until: noticedOn });
  if (wrong !== null) return wrong;
  const rule = infringementRule(house.packs.set, await packContextOf(tx, associationId, today));
  if (isRefusal(rule)) return rule;
  const made = { id: uuidv7({ msecs: now.getTime() }), associationId, ruleEdition: entryRef(rule) };
  const number = `${today.replaceAll("-", "")}-${drawWords(2)}`;
  const { receipt, receiptHash } = drawReceipt();
  await saveInfringement(tx, {
    ...{ ...made, number, kind, noticedOn, sinceOn, data, facts, wants, channel, enteredBy },
    ...{ fromId, fromSealed: sealPerson(house, { name: from.name, contact }) },
    ...{ receiptHash, receivedOn: today, receivedAt: now },
  });
  const unset = await enterInfringementStage(
    mover,
    { ...made, parts: infringementParts.parse({}) },
    { stage: "received" },
  );
  return unset ?? { infringementId: made.id, number, receipt, receivedOn: today, ruleEdition: made.ruleEdition };
}
