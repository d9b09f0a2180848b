import { z } from "zod";
import { office } from "../office.ts";

/** Breadths a seal may have: those of associations are usually 38 to 45 mm broad. */
export const sealMillimetres = { least: 30, most: 60, usual: 42 } as const;

/** A seal of the register. Its picture is in none of it. */
export const sealView = z.object({
  id: z.uuid(),
  name: z.string(),
  millimetres: z.int(),
  fromOn: z.iso.date(),
  basis: z.string(),
  keeper: z
    .object({ name: z.string(), office, fromOn: z.iso.date(), decidedOn: z.iso.date(), basis: z.string() })
    .nullable(),
  /** When its picture was brought in; null: there is none. */
  picturedAt: z.iso.datetime({ offset: true }).nullable(),
  retired: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
  can: z.array(z.string()),
});
export type SealView = z.infer<typeof sealView>;

const part = z.object({ name: z.string(), office: z.string(), at: z.iso.datetime({ offset: true }) });

/** One line of the register of uses. */
export const sealUseView = z.object({
  id: z.uuid(),
  seal: z.string(),
  /** `id` null: the reader's office may not read the document. */
  document: z.object({ id: z.uuid().nullable(), number: z.string(), title: z.string() }),
  state: z.enum(["waiting", "applied", "declined"]),
  asked: part.extend({ reason: z.string() }),
  applied: part.extend({ frozenSha256: z.string(), sealedSha256: z.string() }).nullable(),
  declined: part.omit({ office: true }).extend({ reason: z.string() }).nullable(),
  can: z.array(z.string()),
});
export type SealUseView = z.infer<typeof sealUseView>;

/** A document and the seals that stand on it, in the order they were applied. */
export const documentSeals = z.object({
  number: z.string(),
  title: z.string(),
  /** Of the frozen PDF. */
  sha256: z.string(),
  /** Whether the reader opens it with a purpose before it is fetched. */
  asksPurpose: z.boolean(),
  /** Whether a seal can be applied here: there is a place for it, and the text is kept. */
  takesSeal: z.boolean(),
  /** The sealed PDF and its hash; null: no seal was applied. */
  sealed: z.object({ sha256: z.string() }).nullable(),
  seals: z.array(
    z.object({ name: z.string(), state: z.enum(["waiting", "applied"]), at: z.iso.datetime({ offset: true }) }),
  ),
  /** Seals that may be asked for; empty where the reader asks for none. */
  choices: z.array(z.object({ id: z.uuid(), name: z.string() })),
  can: z.array(z.string()),
});
export type DocumentSeals = z.infer<typeof documentSeals>;
