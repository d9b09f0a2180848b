import { z } from "zod";

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const reason = z.object({ what: z.string(), why: z.string() });

/** `manifest.json`, the last member of a backup: what was taken, what was left out, and how to know that all of it is there. */
export const manifestShape = z.object({
  product: z.literal("xinheng"),
  format: z.literal(1),
  /** Version of the program that wrote it. */
  program: z.string(),
  takenAt: z.iso.datetime(),
  /** The migrations that had run; rows are loaded into the schema they make, later ones run over them. */
  migrations: z.array(z.object({ number: count, name: z.string(), hash: hex })),
  tables: z.array(z.object({ name: z.string(), rows: count, parts: count })),
  files: z.object({
    count,
    bytes: count,
    /** Files that rows name and the house itself has lost; the first hundred by id. */
    missing: count,
    missingIds: z.array(z.string()).max(100),
  }),
  leftOut: z.array(reason),
  /** `none`: whoever restores needs the former keys/fields.json, or personal fields and files stay unreadable. */
  keys: z.enum(["under-passphrase", "none"]),
  /** The journal's last seal. Compare it with the one that left the house (HARD-PARTS b2). */
  seal: z.object({ number: z.string(), seal: hex, sealedAt: z.string() }).nullable(),
  /** SHA-256 of the member SHA256SUMS, which holds that of every member before it. */
  sums: hex,
  reads: z.object({ zh: z.string(), en: z.string() }),
});

export type Manifest = Readonly<z.infer<typeof manifestShape>>;

export const keysSentence = {
  "under-passphrase": {
    zh: "字段密钥在 keys.json 中，用口令加密；没有口令就读不出个人信息字段和文件。",
    en: "The field keys are in keys.json, encrypted under a passphrase; without it personal fields and files cannot be read.",
  },
  none: {
    zh: "本备份不含密钥。没有原数据目录的 keys/fields.json，个人信息字段和文件无法读出；请另行妥善保管它。",
    en: "This backup holds no keys. Without keys/fields.json of the data folder, personal fields and files cannot be read; keep that file safe elsewhere.",
  },
} as const;

/** The names of a backup's members. A name that is none of these is never written anywhere. */
export const memberNames = {
  keys: /^keys\.json$/,
  table: /^tables\/([a-z][a-z0-9_]{0,62})\/(\d{6})\.copy$/,
  file: /^files\/([0-9a-f]{2})\/(\1[0-9a-f]{6}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
  seals: /^seals\/daily-seals\.txt$/,
  version: /^VERSION$/,
  sums: /^SHA256SUMS$/,
  manifest: /^manifest\.json$/,
} as const satisfies Readonly<Record<string, RegExp>>;
