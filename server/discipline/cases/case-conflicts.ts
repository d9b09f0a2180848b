import { conflictReasons, type MediatorConflict } from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { listHolders } from "../../access/offices/office-term-store.ts";
import { listRollOfMediators } from "../mediation/mediator-store.ts";
import { conflictsIn, matterAmong } from "../person-conflicts.ts";
import type { CaseReader } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { employersOf } from "./respondent.ts";

export type CasePerson = {
  readonly accountId: string;
  readonly name: string;
  readonly conflicts: readonly MediatorConflict[];
};

/** Members of the self-discipline committee, each with what stands against them in the case; at most 100. */
export async function listCasePersons(reader: CaseReader, kept: KeptCase): Promise<CasePerson[]> {
  return personsAmong(reader, kept, await holdersOf(reader));
}

/** Those asked for, against none of whom anything stands; or who may not, and why. */
export async function fitPersons(
  reader: CaseReader,
  kept: KeptCase,
  accountIds: readonly string[],
): Promise<readonly CasePerson[] | Refusal<"case-person-not-found" | "case-conflict">> {
  const holders = await holdersOf(reader);
  if (accountIds.some((id) => !holders.includes(id))) return refuse("case-person-not-found");
  const found = await personsAmong(reader, kept, accountIds);
  const tied = found.filter(({ conflicts }) => conflicts.length > 0);
  if (tied.length === 0) return found;
  const names = tied.map(({ name }) => name).join("、");
  return refuse("case-conflict", { names, ...conflictReasons(tied.flatMap(({ conflicts }) => conflicts)) });
}

async function holdersOf({ tx, actor, today }: CaseReader): Promise<string[]> {
  return listHolders(tx, {
    ...{ offices: ["committee-member"], associationId: actor.associationId, on: today, limit: 100 },
  });
}

/** Each with what ties them to the respondent, to a person's employer, or to whoever brought the case. */
async function personsAmong(reader: CaseReader, kept: KeptCase, accountIds: readonly string[]): Promise<CasePerson[]> {
  const { tx } = reader;
  const { fromId } = kept.source;
  const named = [
    kept.subjectId,
    ...(await employersOf(tx, kept.subjectId, kept.actedOn)),
    ...(fromId === null ? [] : [fromId]),
  ];
  const recused = kept.recusals.map(({ accountId }) => accountId);
  const roll = await listRollOfMediators(tx);
  const tiesOf = (id: string) => roll.find(({ accountId }) => accountId === id)?.ties ?? [];
  const handlers = accountIds.map((id) => ({ id, accountId: id, ties: tiesOf(id) }));
  const conflicts = await conflictsIn(reader, await matterAmong(tx, named, recused), handlers);
  const persons: CasePerson[] = [];
  for (const id of accountIds) {
    const account = await findAccount(tx, id);
    if (account !== null)
      persons.push({ accountId: id, name: account.displayName, conflicts: conflicts.get(id) ?? [] });
  }
  return persons;
}
