import { sql } from "kysely";
import { z } from "zod";
import { openPublicity, openSanction } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import type { ReadTx } from "../../platform/database.ts";

const sanctionRow = openSanction.omit({ rung: true }).extend({ rung: z.string(), ruleEdition: z.string() });
export type OpenSanctionRow = z.infer<typeof sanctionRow>;

/**
 * Sanctions that everybody reads on the day, by association or by subject, the latest first. Over the visitor's own role and
 * view. A person in business stands for nobody but themselves (民法典 54), and is not shown.
 */
export async function listOpenSanctions(
  tx: ReadTx,
  of: ({ readonly associationId: string } | { readonly subjectIds: readonly string[] }) & { readonly today: string },
  limit: number,
): Promise<OpenSanctionRow[]> {
  const which =
    "associationId" in of
      ? sql<boolean>`publication.association_id = ${of.associationId}`
      : sql<boolean>`publication.subject_id = any(${[...of.subjectIds]}::uuid[])`;
  const { rows } = await sql<Record<string, unknown>>`
    select concat(publication.id, ' ', publication.rung) as id, coalesce(heir.short_id, subject.short_id) as "shortId",
      coalesce(heir.name, subject.name) as name, association.slug, association.name as association,
      publication.rule_edition as "ruleEdition", publication.rung, publication.number, publication.decided_on as "decidedOn",
      to_jsonb(publication.breaches) as breaches, publication.law, publication.article,
      publication.public_from as "from", publication.public_until as "until"
    from open.case_publication publication
      join association on association.id = publication.association_id
      join subject on subject.id = publication.subject_id
      left join subject heir on heir.id = subject.merged_into
    where ${which} and coalesce(heir.kind, subject.kind) not in ('practitioner', 'individual-business')
      and ${of.today}::date between publication.public_from and publication.public_until
    order by publication.decided_on desc, publication.id desc, publication.rung limit ${limit}`.execute(tx.db);
  return z.array(sanctionRow).parse(rows);
}

const publicityRow = openPublicity
  .omit({ rung: true, period: true })
  .extend({ rung: z.string(), count: z.int(), unit: z.enum(["M", "Y"]) });
export type OpenPublicityRow = z.infer<typeof publicityRow>;

/** Which sanctions an association publishes, as everybody reads it. */
export async function listOpenPublicity(tx: ReadTx, associationId: string): Promise<OpenPublicityRow[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select id, rung, law, article, period_count as "count", period_unit as "unit", turned_on_on as "since"
    from open.case_publicity where association_id = ${associationId} order by id limit 50`.execute(tx.db);
  return z.array(publicityRow).parse(rows);
}
