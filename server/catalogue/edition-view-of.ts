import type { EditionView } from "@xinheng/domain/catalogue/catalogue-view.ts";
import type { StandingEntry } from "@xinheng/domain/catalogue/joined-editions.ts";
import { entryRef, type PackEntry } from "@xinheng/domain/catalogue/pack.ts";
import { packDiff } from "@xinheng/domain/catalogue/pack-diff.ts";
import { packHeader } from "@xinheng/domain/catalogue/pack-header.ts";
import { mostChangesShown } from "@xinheng/domain/catalogue/pack-upload-view.ts";
import type { z } from "zod";
import type { changeView } from "@xinheng/domain/catalogue/pack-upload-view.ts";

/** One edition of an entry with what it changed against the one it replaces. */
export function editionViewOf(entry: PackEntry, standing: readonly StandingEntry[], today: string): EditionView {
  const before = standing.find((other) => entryRef(other.entry) === entry.replaces)?.entry;
  return {
    ref: entryRef(entry),
    edition: entry.edition,
    name: entry.name,
    nameEn: entry.nameEn ?? null,
    validFrom: entry.validFrom,
    validTo: entry.validTo ?? null,
    region: entry.region,
    association: entry.association ?? null,
    source: entry.source,
    replaces: entry.replaces ?? null,
    narrower: entry.narrower,
    inForce: holdsOn(entry, today),
    catalogue: entry.kind === "catalogue" ? entry : null,
    content: entry.kind === "catalogue" ? null : contentOf(entry),
    changes: before === undefined ? [] : comparisonOf(before, entry).changes,
    fieldNames: before === undefined ? {} : comparisonOf(before, entry).fieldNames,
    from: standing.find((other) => other.entry === entry)?.from ?? "files",
  };
}

export function holdsOn(entry: PackEntry, day: string): boolean {
  return entry.validFrom <= day && (entry.validTo === undefined || day <= entry.validTo);
}

type Comparison = {
  readonly changes: z.infer<typeof changeView>[];
  readonly changeCount: number;
  readonly fieldNames: Record<string, string>;
};

/** What one edition changes against another, shortened to what a page shows. */
export function comparisonOf(before: PackEntry | null, after: PackEntry): Comparison {
  const changes = before === null ? [] : packDiff(contentOf(before), contentOf(after));
  return {
    changes: changes.slice(0, mostChangesShown).map((change) => ({ ...change, steps: [...change.steps] })),
    changeCount: changes.length,
    fieldNames: { ...(before === null ? {} : fieldNamesOf(before)), ...fieldNamesOf(after) },
  };
}

function fieldNamesOf(entry: PackEntry): Record<string, string> {
  return entry.kind === "catalogue" ? Object.fromEntries(entry.fields.map(({ code, name }) => [code, name])) : {};
}

/** What an entry says beside its header, which is shown apart. */
function contentOf(entry: PackEntry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== "kind" && !(key in packHeader)));
}
