import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { rightsNote } from "@xinheng/domain/discipline/interviews/rights-note.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { CaseReader } from "../cases/case-step.ts";

const kind = "case-interview-rights";

/** What is to be read out before the first question of an interview today. */
export async function interviewRights(
  { tx, house, today }: CaseReader,
  associationId: string,
): Promise<readonly string[] | Refusal<"document-template-missing">> {
  const association = await findAssociation(tx, associationId);
  if (association === null) throw new Error("a case is of an association");
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, associationId, today));
  return template === null
    ? refuse("document-template-missing", { kind })
    : rightsNote(template, association.name, today);
}
