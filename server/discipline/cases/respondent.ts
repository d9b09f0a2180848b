import { type Actor, answeredFor, officesHere } from "@xinheng/domain/access/actor.ts";
import { masked } from "@xinheng/domain/archives/masking.ts";
import type { CaseRole } from "@xinheng/domain/discipline/cases/case.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listPractices } from "../../subjects/practitioners/practice-store.ts";
import { listPractitionerNames } from "../../subjects/practitioners/practitioner-store.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import type { Subject } from "../../subjects/subject-store.ts";

/** Whom a case is against: a member by its name today, a person by the name on this association's register. */
export type Respondent = { readonly subjectId: string; readonly name: string; readonly isPerson: boolean };

/** The respondents by the ids their cases were opened under. */
export async function listRespondents(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, Respondent>> {
  const standing = await findStanding(tx, subjectIds);
  const persons = [...standing.values()].filter(isPerson).map(({ id }) => id);
  const names = await listPractitionerNames(tx, persons);
  return new Map(
    [...standing].map(([asked, subject]) => [
      asked,
      { subjectId: subject.id, name: names.get(subject.id) ?? subject.name, isPerson: isPerson(subject) },
    ]),
  );
}

export async function findRespondent(tx: ReadTx, subjectId: string): Promise<Respondent> {
  const found = (await listRespondents(tx, [subjectId])).get(subjectId);
  if (found === undefined) throw new Error("a case is against a subject that is not there");
  return found;
}

/** A person's name in a list of cases: whole for that person alone. The page of the case tells it to who works on it. */
export function nameInList({ subjectId, name, isPerson: person }: Respondent, actor: Actor): string {
  return person && !answeredFor(officesHere(actor)).includes(subjectId) ? masked(name, "name") : name;
}

/** The name on the page of a case: who oversees reads how it was conducted, and of a person no more than that. */
export function nameInCase({ name, isPerson: person }: Respondent, role: CaseRole): string {
  return person && role === "overseer" ? masked(name, "name") : name;
}

/** Where a person worked on or after a day: who speaks for such a member is tied to the case. None for a member. */
export async function employersOf(tx: ReadTx, subjectId: string, since: string): Promise<string[]> {
  const practices = (await listPractices(tx, [subjectId])).get(subjectId) ?? [];
  return practices
    .filter(({ untilOn }) => untilOn === null || untilOn >= since)
    .map(({ enterpriseId }) => enterpriseId);
}

export function isPerson({ kind }: Pick<Subject, "kind">): boolean {
  return kind === "practitioner";
}
