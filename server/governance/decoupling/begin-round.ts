import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { stopOrderClock } from "../order-clock.ts";
import { type OrderMover, ruleHere } from "../rule-here.ts";
import { listRounds, saveRound } from "./decoupling-store.ts";

/** Begins this year's round with the checklist in force today; the deadline that called for it rests. */
export async function beginRound(
  mover: OrderMover,
): Promise<string | Refusal<"governance-rules-missing" | "decoupling-round-open" | "decoupling-year-done">> {
  const { tx, actor, today } = mover;
  const rule = await ruleHere(mover, "decoupling");
  if (isRefusal(rule)) return rule;
  const [latest] = await listRounds(tx);
  if (latest !== undefined && latest.closedOn === null) return refuse("decoupling-round-open", { year: latest.year });
  const year = Number(today.slice(0, 4));
  if (latest?.year === year) return refuse("decoupling-year-done", { year });
  const id = uuidv7();
  const associationId = ownAssociation(actor);
  await saveRound(tx, {
    ...{ id, associationId, year, edition: entryRef(rule) },
    ...{ areas: rule.areas, openedOn: today, closedOn: null },
  });
  if (latest !== undefined) await stopOrderClock(tx, latest.id, "call-decoupling-round");
  return id;
}
