import type { RelationView } from "@xinheng/domain/subjects/register-view.ts";
import type { ReadTx } from "../platform/database.ts";
import type { Relation } from "./register/relation-store.ts";
import { findStanding } from "./standing-store.ts";

/** A relation as the page of a subject shows it, beside what was entered. */
export type RelationOf<Entered extends Relation> = { readonly view: RelationView; readonly entered: Entered };

/**
 * The relations of a subject and of all that were merged into it, in their order. The other end is named by its address of
 * today; natural persons are at no end of any.
 */
export async function viewRelations<Entered extends Relation>(
  tx: ReadTx,
  subject: { readonly id: string; readonly led: readonly string[]; readonly relations: readonly Entered[] },
): Promise<RelationOf<Entered>[]> {
  if (subject.relations.length === 0) return [];
  const own = new Set(subject.led);
  const others = await findStanding(
    tx,
    subject.relations.map((relation) => otherOf(relation, own)),
  );
  return subject.relations.flatMap((entered): RelationOf<Entered>[] => {
    const other = others.get(otherOf(entered, own));
    // Two that were merged are one now, and no part of itself.
    if (other === undefined || other.id === subject.id) return [];
    const { id, shortId, name } = other;
    const side = own.has(entered.subjectId) ? ("parent" as const) : ("part" as const);
    const { kind, fromOn, toOn } = entered;
    return [{ entered, view: { id: entered.id, kind, other: { id, shortId, name }, side, fromOn, toOn } }];
  });
}

function otherOf({ subjectId, parentId }: Relation, own: ReadonlySet<string>): string {
  return own.has(subjectId) ? parentId : subjectId;
}
