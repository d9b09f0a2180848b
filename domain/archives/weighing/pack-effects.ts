import { z } from "zod";
import type { Day } from "../../calendar.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import type { PackEntry } from "../../catalogue/pack.ts";
import { type CheckedRow, readRow, type RowRules } from "../import-row.ts";
import type { PublicityRules } from "../publicity.ts";
import { publicityOf } from "../record-publicity.ts";
import type { RowFault } from "../../row-fault.ts";

/** What a record is read by: the item's edition, its code lists and its rules of publicity on a day. */
export type Reading = RowRules & { readonly publicity: PublicityRules | null };

export type WeighedRecord = { readonly fields: Readonly<Record<string, string>> };

/** What a new edition would do to one record, if it were judged again: `misfit` only where it fitted before. */
export type Effect = {
  readonly misfit: readonly RowFault[];
  readonly window: { readonly before: Window; readonly after: Window } | null;
};

export type Window = { readonly from: Day | null; readonly until: Day | null };

/** Reads a kept record by what holds now and by what would hold. Windows are compared only where both can be told. */
export function effectOn(record: WeighedRecord, before: Reading, after: Reading): Effect {
  const [earlier, later] = [before, after].map((reading) => readRow(record.fields, new Map(), reading));
  if (earlier === undefined || later === undefined || isFaults(earlier)) return { misfit: [], window: null };
  if (isFaults(later)) return { misfit: later, window: null };
  const [was, is] = [windowOf(earlier, before), windowOf(later, after)];
  const same = was === null || is === null || (was.from === is.from && was.until === is.until);
  return { misfit: [], window: same ? null : { before: was, after: is } };
}

function windowOf(row: CheckedRow, { entry, publicity }: Reading): Window | null {
  if (publicity === null) return null;
  const { publish, from, until } = publicityOf(row, entry, publicity);
  return publish ? { from, until } : { from: null, until: null };
}

function isFaults(answer: CheckedRow | readonly RowFault[]): answer is readonly RowFault[] {
  return Array.isArray(answer);
}

/** Whether an entry changes what records of the item are read or shown by. */
export function touches(entry: PackEntry, item: CatalogueEntry): boolean {
  if (entry.kind === "catalogue") return entry.id === item.id;
  if (entry.kind === "words") return item.fields.some(({ values }) => values === entry.id);
  if (entry.kind !== "rule") return false;
  if (entry.type === "severity-table") return item.severity !== undefined;
  return entry.id === item.publicity || entry.id === item.severity;
}

const day = z.iso.date().nullable();
const sampled = { subjectId: z.uuid(), subjectName: z.string(), documentNumber: z.string() } as const;

/** What a pack file of the desk would change in stored data, item by item, as far as it was looked at. */
export const packEffects = z.object({
  items: z
    .array(
      z.object({
        item: z.string(),
        name: z.string(),
        /** The edition that would hold. */
        edition: z.string(),
        /** Standing records in the place the file speaks for; `more`: there are more than were counted. */
        standing: z.object({ count: z.int(), more: z.boolean() }),
        looked: z.int(),
        misfits: z.object({
          records: z.int(),
          byRule: z
            .array(z.object({ code: z.string(), column: z.string(), records: z.int(), zh: z.string(), en: z.string() }))
            .max(100),
          sample: z.array(z.object(sampled)).max(10),
        }),
        windows: z.object({
          records: z.int(),
          sample: z
            .array(
              z.object({
                ...sampled,
                before: z.object({ from: day, until: day }),
                after: z.object({ from: day, until: day }),
              }),
            )
            .max(10),
        }),
        /** Uploads that are checked and not yet confirmed: they have to be sent again once the edition holds. */
        previews: z.int(),
      }),
    )
    .max(200),
  /** Open deadlines counted by an earlier edition of a rule in the file; they keep the edition they name. */
  clocks: z.int(),
});
export type PackEffects = z.infer<typeof packEffects>;
