import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { filingMoves, type FilingMove, judgeFiling } from "@xinheng/domain/archives/filings/filing.ts";
import type { FilingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import { itemOf } from "@xinheng/domain/archives/archive.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { NamedFiling } from "./filing-store.ts";

const moves = Object.keys(filingMoves) as FilingMove[];

/** A filing for one reader, its fields named by the edition it was filed under. */
export function viewFiling(filing: NamedFiling, packs: PackSet, actor: Actor): FilingView {
  const entry = itemOf(filing, packs);
  const possible = moves.filter((move) => judgeFiling(filing, move, actor.id) === null);
  return {
    id: filing.id,
    subjectId: filing.subjectId,
    subjectName: filing.subjectName,
    person: filing.person,
    item: filing.item,
    itemName: entry?.name ?? filing.item,
    itemNameEn: entry?.nameEn ?? null,
    edition: filing.edition,
    state: filing.state,
    fields: (entry?.fields ?? []).flatMap(({ code, name, nameEn }) => {
      const value = filing.fields[code];
      return value === undefined ? [] : [{ code, name, nameEn: nameEn ?? null, value }];
    }),
    document: filing.documentBytes === null ? null : { name: filing.documentName, bytes: filing.documentBytes },
    filedAt: filing.filedAt.toISOString(),
    filedBy: filing.filer,
    endedAt: filing.endedAt?.toISOString() ?? null,
    endedBy: filing.ender,
    reason: filing.reason,
    recordId: filing.recordId,
    can: openTo(actor, [...possible, "fetch-filing-document"], filing.subjectId),
  };
}
