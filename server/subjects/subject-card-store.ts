import { sql } from "kysely";
import { relationKind } from "@xinheng/domain/subjects/register-view.ts";
import type { ReadTx } from "../platform/database.ts";
import { type CodeStanding, type HeldName, nameKindOf, standingOf, type Subject, subjectOf } from "./subject-store.ts";
import type { Relation } from "./register/relation-store.ts";

/** A subject with all that the head of its page says. */
export type SubjectCard = Subject & {
  /** The registered one first; at most 50. */
  readonly names: readonly HeldName[];
  /** At most 20. */
  readonly identifiers: readonly { readonly scheme: string; readonly code: string; readonly standing: CodeStanding }[];
  /** Where it is a member now, as far as the reader may see the rolls; at most 200. */
  readonly memberOf: readonly Membership[];
  /** Itself and all that were merged into it: what stays keyed by those is read with it. */
  readonly led: readonly string[];
  /** As far as the reader may see them; at most 500. */
  readonly relations: readonly Relation[];
};

type Membership = {
  readonly association: string;
  readonly slug: string;
  readonly demonstration: boolean;
  readonly since: string;
};

/** The subject and what hangs on it in one trip: a page is asked for far more often than anything is written. */
export async function findSubjectCard(tx: ReadTx, id: string): Promise<SubjectCard | null> {
  const query = sql<CardRow>`
    with recursive led (id, step) as (
      select ${id}::uuid, 0
      union all
      select subject.id, led.step + 1 from led join subject on subject.merged_into = led.id where led.step < 20
    )
    select subject.id, short_id, subject.kind, subject.name, merged_into,
      array(select id from led) as led,
      array(select array[name, kind, valid_from::text, valid_to::text] from subject_name where subject_id = subject.id
        order by kind <> 'registered', valid_to desc nulls last, id limit 50) as names,
      array(select array[scheme, code, standing] from subject_identifier where subject_id = subject.id
        order by scheme <> 'uscc', scheme, code limit 20) as identifiers,
      array(select array[association.name, slug, demonstration::text, min(joined_on)::text]
        from member join association on association.id = association_id
        where subject_id = any(array(select id from led)) and left_on is null
        group by association.id order by min(joined_on), slug limit 200) as member_of,
      array(select array[subject_id::text, id::text, parent_id::text, kind, from_on::text, to_on::text, mistaken::text]
        from subject_relation as relation
        where subject_id = any(array(select id from led)) or parent_id = any(array(select id from led))
        order by from_on desc, id limit 500) as relations
    from subject where subject.id = ${id}`.compile(tx.db);
  const [row] = await tx.prepared(query);
  if (row === undefined) return null;
  return {
    ...subjectOf(row),
    names: row.names.map(([name, kind, fromOn, toOn]) => ({
      ...{ name: name ?? "", kind: nameKindOf(kind ?? "") },
      ...{ fromOn: fromOn ?? null, toOn: toOn ?? null },
    })),
    led: row.led,
    relations: row.relations.map(relationOfTexts),
    identifiers: row.identifiers.map(([scheme = "", code = "", standing = ""]) => ({
      scheme,
      code,
      standing: standingOf(standing),
    })),
    memberOf: row.member_of.map(([association = "", slug = "", demonstration, since = ""]) => ({
      association,
      slug,
      demonstration: demonstration === "true",
      since,
    })),
  };
}

type CardRow = {
  id: string;
  short_id: string;
  kind: string;
  name: string;
  merged_into: string | null;
  led: string[];
  relations: (string | null)[][];
  names: (string | null)[][];
  identifiers: string[][];
  member_of: string[][];
};

function relationOfTexts([subjectId, id, parentId, kind, fromOn, toOn, mistaken]: readonly (
  | string
  | null
)[]): Relation {
  return {
    ...{ subjectId: subjectId ?? "", id: id ?? "", parentId: parentId ?? "", kind: relationKind.parse(kind) },
    ...{ fromOn: fromOn ?? "", toOn: toOn ?? null, mistaken: mistaken === "true" },
  };
}
