import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { wasMinor } from "@xinheng/domain/subjects/practitioners/minor.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { bornOnOf } from "../../subjects/practitioners/personal-numbers.ts";
import { findPractitioner } from "../../subjects/practitioners/practitioner-store.ts";
import { isAdverse, listOwnRecords } from "../own-records/association-record-store.ts";

const most = 1_000;

/**
 * No merge brings a minor what no other road does (MISSION F5): two persons' archives are not joined where one holds something
 * adverse of a day on which the other was under eighteen. Versions that were replaced count, for they would be read as well.
 */
export async function judgeMinors(
  tx: Tx,
  { house, today }: { readonly house: House; readonly today: string },
  subjectIds: readonly string[],
): Promise<Refusal<"minor-no-adverse"> | null> {
  const persons = (await Promise.all(subjectIds.map((id) => findPractitioner(tx, id)))).filter((one) => one !== null);
  const born = persons.map((person) => bornOnOf(house.keys, person, today)).toSorted();
  const youngest = born.at(-1);
  if (youngest === undefined) return null;
  for (const id of subjectIds) {
    const found = (await listOwnRecords(tx, id, [isAdverse], most)).find(({ decidedOn }) =>
      wasMinor(youngest, decidedOn),
    );
    if (found !== undefined) return refuse("minor-no-adverse", { on: found.decidedOn });
  }
  return null;
}
