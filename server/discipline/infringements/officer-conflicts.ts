import {
  type OfficerConflict,
  officerConflictsOf,
  officerReasons,
} from "@xinheng/domain/discipline/infringements/officer-conflict.ts";
import { isIdentified } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { listHolders } from "../../access/offices/office-term-store.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { conflictsIn, matterAmong } from "../person-conflicts.ts";
import { listActors } from "./act-store.ts";
import type { InfringementReader } from "./infringement-step.ts";
import type { KeptInfringement } from "./infringement-store.ts";

export type InfringementPerson = {
  readonly accountId: string;
  readonly name: string;
  readonly conflicts: readonly OfficerConflict[];
};

/** Secretariat and supervisors, each with what keeps them from inquiring; at most 100. */
export async function listInfringementPersons(
  reader: InfringementReader,
  kept: KeptInfringement,
): Promise<InfringementPerson[]> {
  const ids = await listHandlers(reader, kept);
  const conflicts = await conflictsBy(reader, kept, ids);
  const persons: InfringementPerson[] = [];
  for (const accountId of ids) {
    const account = await findAccount(reader.tx, accountId);
    if (account !== null)
      persons.push({ accountId, name: account.displayName, conflicts: conflicts.get(accountId) ?? [] });
  }
  return persons;
}

/** Somebody against whom nothing stands, or who they are not or why they may not. */
export async function fitInfringementPerson(
  reader: InfringementReader,
  kept: KeptInfringement,
  accountId: string,
): Promise<InfringementPerson | Refusal<"infringement-person-not-found" | "infringement-officer-conflict">> {
  const person = (await listInfringementPersons(reader, kept)).find((one) => one.accountId === accountId);
  if (person === undefined) return refuse("infringement-person-not-found");
  const { name, conflicts } = person;
  return conflicts.length === 0
    ? person
    : refuse("infringement-officer-conflict", { name, ...officerReasons(conflicts) });
}

/** Who may be entrusted with it: a supervisor as much as the secretariat, whose own doing it may be. */
export function listHandlers(
  { tx, today }: Pick<InfringementReader, "tx" | "today">,
  { associationId }: Pick<KeptInfringement, "associationId">,
): Promise<string[]> {
  const offices = ["secretary-general", "secretariat", "supervisor"] as const;
  return listHolders(tx, { offices, associationId, on: today, limit: 100 });
}

async function conflictsBy(
  reader: InfringementReader,
  kept: KeptInfringement,
  accountIds: readonly string[],
): Promise<Map<string, OfficerConflict[]>> {
  const { tx } = reader;
  const { fromId, against, parts } = kept;
  const named = fromId === null ? [] : [fromId];
  const subjectIds = [...(await listLed(tx, named)).keys()];
  const acted = await listActors(tx, { subjectIds, fromOn: kept.sinceOn, untilOn: kept.receivedOn });
  const handlers = accountIds.map((id) => ({ id, accountId: id, ties: [] }));
  const ties = await conflictsIn(reader, await matterAmong(tx, named, []), handlers);
  // A second look is given by others than the first.
  const found = kept.stage === "second-look" && parts.finding !== null ? [parts.finding.officerId] : [];
  const facts = { against, acted, found, checked: checkersOf(kept), unasked: await handlersUnasked(reader, kept) };
  return new Map(
    accountIds.map((accountId) => [
      accountId,
      officerConflictsOf({ ...facts, accountId, tied: (ties.get(accountId) ?? []).length > 0 }),
    ]),
  );
}

/** Who chose whose log is searched. Who noted that it could not be checked chose nothing. */
function checkersOf({ parts: { identities } }: KeptInfringement): string[] {
  const last = identities.at(-1);
  return last?.confirmed === true && last.byId !== null ? [last.byId] : [];
}

/** Who may handle what the log could not be asked about, as nobody made sure that it is of a subject of the register. */
async function handlersUnasked(
  { tx, today }: InfringementReader,
  kept: KeptInfringement,
): Promise<readonly string[] | null> {
  if (kept.fromId !== null && isIdentified(kept)) return null;
  return listHolders(tx, { offices: ["supervisor"], associationId: kept.associationId, on: today, limit: 100 });
}
