import { z } from "zod";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { transact, type Tx } from "../database.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "../handovers/handover-store.ts";
import type { House } from "../house.ts";
import { layEvent } from "../follower.ts";
import {
  giveUpDeliveries,
  type HookDelivery,
  settleHookDelivery,
  takeDueHookDeliveries,
} from "./hook-delivery-store.ts";
import { findHookForUpdate, findHook, type Hook, saveHealth } from "./hook-store.ts";
import { hookLadder } from "./sending-ladder.ts";
import { postSigned } from "./signed-post.ts";

const most = 50;
const takenForMs = 5 * 60_000;
/** After so long without one success a hook is given up, and somebody is told. */
const patienceDays = 5;

/** Sends the messages that are due, each signed anew, and keeps what came of them. */
export async function sendDueHookDeliveries(house: House): Promise<void> {
  const now = house.time.now();
  const until = new Date(now.getTime() + takenForMs);
  const taken = await inHouse(house, (tx) => takeDueHookDeliveries(tx, now, until, most));
  // Several at a time: one address that answers slowly must not hold up the others.
  await Promise.all(taken.map((delivery) => sendOne(house, delivery)));
}

async function sendOne(house: House, delivery: HookDelivery): Promise<void> {
  const hook = await inHouse(house, (tx) => findHook(tx, delivery.hookId));
  if (hook === null) return;
  const fault = await postSigned(house, hook, delivery);
  if (fault !== null) return inHouse(house, (tx) => failed(tx, house, delivery, fault));
  // What is handed out stands in the association's own register, behind its wall.
  const within = { associationId: delivery.associationId, audience: "staff" } as const;
  await transact(house.database.app, within, (tx) => sent(tx, house, { hook, delivery }));
}

type Sent = { readonly hook: Hook; readonly delivery: HookDelivery };

async function sent(tx: Tx, house: House, { hook, delivery }: Sent): Promise<void> {
  const at = house.time.now();
  await settleHookDelivery(tx, delivery.id, { state: "sent", fault: null, nextAt: at, at });
  const held = await findHookForUpdate(tx, hook.id);
  if (held?.disabledAt === null) await saveHealth(tx, hook.id, { failingSince: null, disabledAt: null });
  // A test carries nothing of anybody.
  if (delivery.kind !== "test") await noteMessage(tx, { hook, delivery }, at);
}

const payloadIds = z.object({ data: z.object({ subjectId: z.uuid().optional(), recordId: z.uuid().optional() }) });

/** A message that was taken is something handed out: to whom, and what of whom it named. */
async function noteMessage(tx: Tx, { hook, delivery }: Sent, at: Date): Promise<void> {
  const number = drawHandoverNumber(at);
  const { subjectId, recordId = null } = payloadIds.parse(JSON.parse(delivery.payload)).data;
  const items = subjectId === undefined ? [] : [{ subjectId, recordId }];
  await saveHandedOut(tx, { id: number.id, associationId: delivery.associationId }, items);
  await saveHandover(tx, number, {
    what: "web-hook",
    operation: "create-hook",
    recipient: { kind: "partner", id: hook.id, name: hook.name },
    channel: "web-hook",
    actor: clockActor(delivery.associationId),
    office: "clock",
    at,
    file: null,
    parameters: { kind: delivery.kind },
    purpose: "",
    basis: "web-hook",
    // The receiver's 2xx is its acknowledgement.
    acknowledgeByOn: null,
  });
}

async function failed(tx: Tx, house: House, delivery: HookDelivery, fault: string): Promise<void> {
  const at = house.time.now();
  const rest = hookLadder[delivery.attempts - 1];
  await settleHookDelivery(tx, delivery.id, {
    state: rest === undefined ? "given-up" : "failed",
    fault,
    nextAt: new Date(at.getTime() + (rest ?? 0)),
    at,
  });
  const hook = await findHookForUpdate(tx, delivery.hookId);
  if (hook === null || hook.disabledAt !== null) return;
  const failingSince = hook.failingSince ?? at;
  // 410 Gone says that nobody will ever listen there again (Standard Webhooks).
  const over = fault === "http-410" || at.getTime() - failingSince.getTime() >= patienceDays * 24 * 60 * 60_000;
  await saveHealth(tx, hook.id, { failingSince, disabledAt: over ? at : null });
  if (!over) return;
  await giveUpDeliveries(tx, hook.id, "hook-disabled");
  const about = { id: hook.id, associationId: null, at };
  await layEvent(tx, house.followers, { name: "hook-disabled", ...about });
}

function inHouse<Answer>(house: House, does: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return transact(house.database.app, { associationId: null, audience: "house" }, does);
}
