import type { ReadTx } from "../../platform/database.ts";

/** Names by id of what notices are about, as they are now and as far as this transaction may see them. */
export type NoticeNames = ReadonlyMap<string, NoticeName>;
type NoticeName = { readonly name: string; readonly office: string | null };

type Wanted = {
  readonly imports: readonly string[];
  readonly subjects: readonly string[];
  readonly terms: readonly string[];
  readonly hooks: readonly string[];
};

/** What was erased, or is another association's, has no name here. */
export async function findNoticeNames(tx: ReadTx, wanted: Wanted): Promise<NoticeNames> {
  const rows = [
    ...(await namesIn(wanted.imports, (ids) =>
      tx.db.selectFrom("import").select(["id", "file_name as name"]).where("id", "in", ids).execute(),
    )),
    ...(await namesIn(wanted.subjects, (ids) =>
      tx.db.selectFrom("subject").select(["id", "name"]).where("id", "in", ids).execute(),
    )),
    ...(await namesIn(wanted.hooks, (ids) =>
      tx.db.selectFrom("hook").select(["id", "name"]).where("id", "in", ids).execute(),
    )),
  ];
  const terms = await namesIn(wanted.terms, (ids) =>
    tx.db
      .selectFrom("office_term")
      .leftJoin("association", "association.id", "office_term.association_id")
      .select(["office_term.id", "office", "association.name as name"])
      .where("office_term.id", "in", ids)
      .execute(),
  );
  return new Map<string, NoticeName>([
    ...rows.map(({ id, name }) => [id, { name, office: null }] as const),
    ...terms.map(({ id, name, office }) => [id, { name: name ?? "", office }] as const),
  ]);
}

async function namesIn<Row>(ids: readonly string[], find: (ids: readonly string[]) => Promise<Row[]>): Promise<Row[]> {
  return ids.length === 0 ? [] : find(ids);
}
