import type { ReadTx } from "../platform/database.ts";

const most = 50;

export type PreviewedImport = {
  readonly id: string;
  readonly fileName: string;
  readonly good: number;
  readonly previewedAt: Date;
  /** The last day on which it can be confirmed. */
  readonly expiresOn: string | null;
};

/** Imports that were previewed and that nobody has confirmed or discarded. */
export async function listPreviewedImports(tx: ReadTx): Promise<PreviewedImport[]> {
  const rows = await tx.db
    .selectFrom("import")
    .leftJoin("clock", (join) =>
      join
        .onRef("clock.matter_id", "=", "import.id")
        .on("clock.operation", "=", "expire-import")
        .on("clock.state", "in", ["running", "paused"]),
    )
    .select(["import.id", "file_name", "good", "previewed_at", "uploaded_at", "due_on"])
    .where("import.state", "=", "previewed")
    .orderBy("due_on")
    .orderBy("import.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    good: Number(row.good),
    previewedAt: row.previewed_at ?? row.uploaded_at,
    expiresOn: row.due_on,
  }));
}

export type OwnWork = {
  readonly id: string;
  readonly queue: string;
  readonly matterId: string;
  readonly createdAt: Date;
};

/** The account's own long work that has not ended. */
export async function listOwnWork(tx: ReadTx, accountId: string): Promise<OwnWork[]> {
  const rows = await tx.db
    .selectFrom("work")
    .select(["id", "queue", "matter_id as matterId", "created_at as createdAt"])
    .where("started_by", "=", accountId)
    .where("state", "in", ["waiting", "running"])
    .orderBy("id")
    .limit(most)
    .execute();
  return rows;
}

export type DueClock = {
  readonly id: string;
  readonly matter: string;
  readonly matterId: string;
  readonly subjectId: string | null;
  readonly operation: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly faulty: boolean;
};

/** Running deadlines of these offices that end by the day. An import's own is told with the import. */
export async function listClocksOfOffices(tx: ReadTx, offices: readonly string[], until: string): Promise<DueClock[]> {
  if (offices.length === 0) return [];
  const rows = await tx.db
    .selectFrom("clock")
    .select(["id", "matter", "matter_id", "subject_id", "operation", "started_on", "due_on", "fault"])
    .where("state", "=", "running")
    .where("owner_office", "in", [...offices])
    .where("due_on", "<=", until)
    .where((where) => where.or([where("operation", "<>", "expire-import"), where("fault", "is not", null)]))
    .orderBy("due_on")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(({ started_on, due_on, fault, matter_id, subject_id, ...row }) => ({
    ...row,
    matterId: matter_id,
    subjectId: subject_id,
    startedOn: started_on,
    dueOn: due_on,
    faulty: fault !== null,
  }));
}

/** What the account's own secrets look like from outside. */
export async function findOwnSecrets(
  tx: ReadTx,
  accountId: string,
): Promise<{ passwordChangedAt: Date | null; totpConfirmedAt: Date | null; createdAt: Date } | null> {
  const row = await tx.db
    .selectFrom("account")
    .select(["password_changed_at", "totp_confirmed_at", "created_at"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    passwordChangedAt: row.password_changed_at,
    totpConfirmedAt: row.totp_confirmed_at,
    createdAt: row.created_at,
  };
}
