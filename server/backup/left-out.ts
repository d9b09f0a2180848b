/** Tables that a backup leaves out, and why. Every other table of the schema is in it, found in the database's own catalogue. */
export const tablesLeftOut = {
  session: "Whoever was signed in signs in again: a token of a former day must open nothing.",
  idempotency: "Answers of the last day to requests that nobody will repeat after a restore.",
  migration: "Written by the migrations themselves when they run; the manifest names them with their hashes.",
} as const satisfies Readonly<Record<string, string>>;

/** What else of an installation a backup leaves out, and why. */
export const placesLeftOut = {
  "schema pgboss": "The work queue; it is filled again from the table work when the house starts.",
  "keys/postgres.json": "Opens the one database server of the one folder, and a restored house has another.",
  "keys/database.json": "Opens the one database server of the one folder, and a restored house has another.",
  postgres: "The files of the running database server; its rows are in tables/.",
  logs: "What programs wrote for the administrator.",
} as const satisfies Readonly<Record<string, string>>;

/** Without these nobody reads personal fields and stored files; carried under a passphrase only (DESIGN, 2: keys apart). */
export const keysCarried: readonly string[] = ["fields.json"];

const ofTheFolder = [
  "VERSION",
  "files",
  "seals",
  "keys",
  "instance.lock",
  "instance.lock-journal",
  "instance.json",
  "postgres.location",
  "lost+found",
];

/** Names in a data folder or its keys of which the backup knows nothing: they are told, for they are not in it. */
export function unknownIn(names: readonly string[], folder: "data" | "keys"): string[] {
  const known =
    folder === "data"
      ? [...ofTheFolder, ...Object.keys(placesLeftOut)]
      : [...keysCarried, "postgres.json", "database.json"];
  return names.filter((name) => !known.includes(name) && !name.endsWith(".new"));
}
