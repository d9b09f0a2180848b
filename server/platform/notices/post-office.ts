import { clockActor } from "@xinheng/domain/access/actor.ts";
import { transact, type Tx } from "../database.ts";
import type { House } from "../house.ts";
import type { Operation } from "../operation.ts";
import { newRequestId, perform } from "../perform.ts";
import { dayOf } from "../time.ts";
import { sendDueHookDeliveries } from "./hook-round.ts";
import type { OutgoingLetter } from "./mailer.ts";
import { type Mail, saveMail, settleMail, takeDueMail } from "./mail-store.ts";
import { listRoundsToMake } from "./notice-round-store.ts";
import { listAccountsToWrite, putIntoLetter } from "./notice-store.ts";
import { mailLadder } from "./sending-ladder.ts";

/** What the platform is told by the module that decides who is told of what. */
export type PostOffice = {
  /** Writes a letter as it is to be sent now; a text: why there is nothing to send any more. */
  readonly writeLetter: (tx: Tx, house: House, mail: Mail) => Promise<Omit<OutgoingLetter, "messageId"> | string>;
  /** Sends what else is due, to those outside who received something. */
  readonly sendOutside: (house: House) => Promise<void>;
  /** The deed that looks once a day at what waits, for an association or for the house. */
  readonly round: Operation;
};

/** When the day's round is made, in Asia/Shanghai: before people begin. */
const roundHour = 8;
const most = 50;
/** Longer than any attempt may take: what is taken and not settled by then belonged to somebody who was killed. */
const takenForMs = 5 * 60_000;

/** Makes the day's rounds, gathers what is due into letters, and sends letters and web hook messages. */
export async function carryPost(house: House, office: PostOffice): Promise<void> {
  await makeRounds(house, office);
  if (house.mailer !== null) {
    await gatherLetters(house);
    await sendLetters(house, office);
  }
  await sendDueHookDeliveries(house);
  await office.sendOutside(house);
}

/** Every two seconds. A failing round is told and made again; sending waits for others and must not hold up the clocks. */
export function startPost(house: House, office: PostOffice, tell: (failure: unknown) => void) {
  let carrying: Promise<void> | null = null;
  const timer = setInterval(() => {
    carrying ??= carryPost(house, office)
      .catch(tell)
      .finally(() => {
        carrying = null;
      });
  }, 2000);
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await carrying;
    },
  };
}

async function makeRounds(house: House, office: PostOffice): Promise<void> {
  const now = house.time.now();
  const day = dayOf(now);
  if (now < new Date(`${day}T${String(roundHour).padStart(2, "0")}:00:00+08:00`)) return;
  const places = await inHouse(house, (tx) => listRoundsToMake(tx, day, most));
  for (const associationId of places)
    await perform(house, office.round, {
      actor: clockActor(associationId),
      params: {},
      body: {},
      requestId: newRequestId(),
    });
}

async function gatherLetters(house: House): Promise<void> {
  const now = house.time.now();
  for (const accountId of await inHouse(house, (tx) => listAccountsToWrite(tx, now, most)))
    await inHouse(house, async (tx) => {
      const mailId = await saveMail(tx, { accountId, kind: "notices", linkCipher: null, at: now });
      const put = await putIntoLetter(tx, { accountId, mailId, now, limit: 500 });
      // Somebody else has put them into another letter meanwhile: an empty one is not sent.
      if (put === 0) await settleMail(tx, mailId, { state: "given-up", fault: "empty", nextAt: now, at: now });
    });
}

async function sendLetters(house: House, office: PostOffice): Promise<void> {
  const now = house.time.now();
  const until = new Date(now.getTime() + takenForMs);
  const taken = await inHouse(house, (tx) => takeDueMail(tx, now, until, most));
  for (const mail of taken) await sendLetter(house, office, mail);
}

async function sendLetter(house: House, office: PostOffice, mail: Mail): Promise<void> {
  if (house.mailer === null) return;
  const written = await inHouse(house, (tx) => office.writeLetter(tx, house, mail));
  const at = house.time.now();
  if (typeof written === "string") return settle(house, mail, { state: "given-up", fault: written, nextAt: at, at });
  // The same for every attempt: a server or a reader that has it already knows it again.
  const messageId = `<${mail.id}@${new URL(house.publicUrl()).hostname}>`;
  const fault = await house.mailer.send({ ...written, messageId });
  if (fault === null) return settle(house, mail, { state: "sent", fault: null, nextAt: at, at });
  const rest = fault.permanent ? undefined : mailLadder[mail.attempts - 1];
  return settle(house, mail, {
    state: rest === undefined ? "given-up" : "failed",
    fault: fault.code,
    nextAt: new Date(at.getTime() + (rest ?? 0)),
    at,
  });
}

function settle(house: House, mail: Mail, came: Parameters<typeof settleMail>[2]): Promise<void> {
  return inHouse(house, (tx) => settleMail(tx, mail.id, came));
}

function inHouse<Answer>(house: House, does: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return transact(house.database.app, { associationId: null, audience: "house" }, does);
}
