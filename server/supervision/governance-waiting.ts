import type { Actor } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import type { BodyView } from "@xinheng/domain/governance/body-view.ts";
import { integrityMissingSince } from "@xinheng/domain/governance/meeting.ts";
import type { SetupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { viewBodies } from "../governance/bodies/view-bodies.ts";
import { charterInForce } from "../governance/charter-in-force.ts";
import { listIntegrityYears } from "../governance/meetings/meeting-store.ts";
import { partyRuleFor } from "../governance/party/party-step.ts";
import { findStatement } from "../governance/party/statement-store.ts";
import { termOf } from "../governance/party/view-party-building.ts";
import { setupRuleFor } from "../governance/self-discipline/setup-step.ts";
import { listSetups } from "../governance/self-discipline/setup-store.ts";
import { viewSetup } from "../governance/self-discipline/view-setup.ts";
import { ruleHere } from "../governance/rule-here.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";

type Reader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};

/**
 * Elections that are due, terms that are over, bodies without integrity work on any agenda of the year, and a
 * self-discipline body whose next step or receipts are waited for.
 */
export async function governanceWaiting(reader: Reader): Promise<WaitingItem[]> {
  return [
    ...(await termsWaiting(reader)),
    ...(await integrityWaiting(reader)),
    ...(await partyTermWaiting(reader)),
    ...(await setupWaiting(reader)),
  ];
}

/** It can be put right until the year is over; a body that did not meet is reminded while there is time to call it. */
async function integrityWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { tx, actor, today } = reader;
  if (!mayPerform(actor, "plan-meeting")) return [];
  const charter = await charterInForce(tx, today);
  const rule = await ruleHere(reader, "integrity-agenda");
  if (isRefusal(charter) || isRefusal(rule)) return [];
  const year = today.slice(0, 4);
  const met = await listIntegrityYears(tx, Number(year));
  return charter.rules.bodies.flatMap((body) => {
    const since = integrityMissingSince(rule, body.kind, met.get(body.id), today);
    if (since === null) return [];
    const title = waitingTitle("integrity-missing", { name: { zh: body.name, en: body.nameEn ?? body.name } });
    const matterPath = "/desk/meetings/new";
    return [{ kind: "integrity-missing" as const, title, matterPath, dueOn: `${year}-12-31`, since }];
  });
}

async function termsWaiting(reader: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(reader.actor, "fill-seat")) return [];
  const charter = await charterInForce(reader.tx, reader.today);
  if (isRefusal(charter)) return [];
  return (await viewBodies(reader, charter.rules)).flatMap(termItem);
}

function termItem({ name, nameEn, term }: BodyView): WaitingItem[] {
  if (term === null || term.duties === null || !["warned", "preparing", "over"].includes(term.state)) return [];
  const kind = term.state === "over" ? "term-over" : "term-due";
  const title = waitingTitle(kind, { name: { zh: name, en: nameEn ?? name } });
  return [{ kind, title, matterPath: "/desk/bodies", dueOn: term.endsOn, since: term.duties.warnOn }];
}

async function partyTermWaiting(reader: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(reader.actor, "state-party-organisation")) return [];
  const rule = await partyRuleFor(reader);
  const statement = await findStatement(reader.tx);
  if (statement === null) return [];
  const term = termOf(rule, statement, reader.today);
  if (term === null || term.state === "running") return [];
  const title = waitingTitle("party-term-due", { name: statement.organisation });
  const matterPath = "/desk/party-building";
  return [{ kind: "party-term-due", title, matterPath, dueOn: term.endsOn, since: term.warnOn }];
}

async function setupWaiting(reader: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(reader.actor, "note-setup-review")) return [];
  const open = (await listSetups(reader.tx)).find(({ stage }) => stage !== "filed" && stage !== "abandoned");
  const rule = await setupRuleFor(reader);
  if (open === undefined) return [];
  return setupItem(await viewSetup(reader, rule, open), reader.today);
}

/** Whoever did not send a receipt in time is named. */
function setupItem(setup: SetupView, today: string): WaitingItem[] {
  if (setup.dueOn === null) return [];
  const kind = setup.dueOn < today ? "setup-late" : "setup-due";
  const owing = setup.filings.filter(({ receipt }) => receipt === null);
  const named = setup.stage === "carried" && kind === "setup-late" && owing.length > 0;
  const name = {
    zh: named ? owing.map((one) => one.name).join("、") : setup.name,
    en: named ? owing.map((one) => one.nameEn).join(", ") : setup.name,
  };
  const title = waitingTitle(kind, { name });
  return [{ kind, title, matterPath: "/desk/self-discipline-body", dueOn: setup.dueOn, since: setup.begunOn }];
}
