import type { CharterClause, CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { charterLaws } from "@xinheng/domain/governance/charter-laws.ts";
import type { CharterFault } from "@xinheng/domain/governance/charter-fault.ts";
import { lawFaults } from "@xinheng/domain/governance/charter-law.ts";
import { senseFaults } from "@xinheng/domain/governance/charter-sense.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";

/** What is wrong with a charter today, against itself and against the law of its place. */
export async function faultsOf(
  {
    tx,
    house,
    today,
    associationId,
  }: { readonly tx: ReadTx; readonly house: House; readonly today: string; readonly associationId: string | null },
  charter: { readonly clauses: readonly CharterClause[]; readonly rules: CharterRules },
): Promise<CharterFault[]> {
  const laws = charterLaws(house.packs.set, await packContextOf(tx, associationId, today));
  const sense = senseFaults(charter.clauses, charter.rules);
  return [...sense, ...lawFaults(charter.clauses, charter.rules, laws)];
}
