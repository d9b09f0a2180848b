import type { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { ImportView, importView } from "@xinheng/domain/archives/import-view.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../access/account-store.ts";
import { findOpenClockDay } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { findFile } from "../platform/file-store.ts";
import { listWork, type Work } from "../platform/work-store.ts";
import { sentenceOf } from "./import-sentences.ts";
import { countFaults, type Import } from "./import-store.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly actor: Actor };

/** An import for one reader: what was understood, counted and found wrong, and what may be done with it now. */
export async function viewImport({ tx, house, actor }: Reader, found: Import): Promise<z.input<typeof importView>> {
  const [work] = await listWork(tx, { matterId: found.id, before: undefined, limit: 1 });
  const faults = found.state === "uploaded" ? [] : await countFaults(tx, found.id);
  const fileKept = (await findFile(tx, found.fileId)) !== null;
  const expiresOn = found.state === "previewed" ? await findOpenClockDay(tx, found.id, "expire-import") : null;
  return {
    ...summaryOf(house, found),
    faultsByRule: faults.map(({ code, column, rows, first }) => ({
      code,
      column: nameOf(house, found, column),
      rows,
      ...sentenceOf(code, first),
    })),
    work:
      work === undefined
        ? null
        : { id: work.id, state: work.state, done: work.done, total: work.total, fault: work.fault },
    fileKept,
    expiresOn,
    fields: itemOf(house, found).fields.map(({ code, name, nameEn, unit, required }) => ({
      ...{ code, name, nameEn: nameEn ?? null, unit: unit ?? null },
      required: required === "always",
    })),
    uploadedBy: (await findAccount(tx, found.uploadedBy))?.displayName ?? "",
    can: openMoves(actor, found, { work, fileKept }),
  };
}

/** What stands in a list: everything that needs no further question. */
export function summaryOf(
  house: House,
  found: Import,
): Pick<
  ImportView,
  | "id"
  | "fileName"
  | "item"
  | "itemName"
  | "itemNameEn"
  | "edition"
  | "encoding"
  | "sheet"
  | "state"
  | "refusal"
  | "header"
  | "mappedFor"
  | "counts"
  | "uploadedAt"
  | "confirmedAt"
> {
  const entry = findEntry(house.packs.set, found.edition);
  const known = found.state === "previewed" || found.state === "confirmed";
  return {
    id: found.id,
    fileName: found.fileName,
    item: found.item,
    itemName: isRefusal(entry) ? found.item : entry.name,
    itemNameEn: isRefusal(entry) ? null : (entry.nameEn ?? null),
    edition: found.edition,
    encoding: found.encoding,
    sheet: found.sheet === null ? null : { ...found.sheet, others: [...found.sheet.others] },
    state: found.state,
    refusal:
      found.refusal === null
        ? null
        : { code: found.refusal.code, ...sentenceOf(found.refusal.code, found.refusal.details) },
    mappedFor: found.mappedFor,
    header: found.header.map(({ printed, field, unit, how }) => ({
      ...{ printed, field, unit, how },
      fieldName: field === null ? null : nameOf(house, found, field),
      fieldNameEn: fieldOf(house, found, field)?.nameEn ?? null,
    })),
    counts: { ...found.counts, ...(known ? {} : { created: null, changed: null, unchanged: null, newSubjects: null }) },
    uploadedAt: found.uploadedAt.toISOString(),
    confirmedAt: found.confirmedAt?.toISOString() ?? null,
  };
}

/** A field's name as the catalogue has it, or the code where it has none. */
export function nameOf(house: House, found: Pick<Import, "edition">, code: string): string {
  return fieldOf(house, found, code)?.name ?? code;
}

function fieldOf(house: House, found: Pick<Import, "edition">, code: string | null) {
  return itemOf(house, found).fields.find((field) => field.code === code);
}

/** The fields of the edition that a file was read by; none where the packs no longer have it. */
export function itemOf(house: House, found: Pick<Import, "edition">): Pick<CatalogueEntry, "fields"> {
  const entry = findEntry(house.packs.set, found.edition);
  return isRefusal(entry) || entry.kind !== "catalogue" ? { fields: [] } : entry;
}

type Standing = { readonly work: Work | undefined; readonly fileKept: boolean };

function openMoves(actor: Actor, found: Import, { work, fileKept }: Standing): ImportView["can"] {
  const busy = work !== undefined && (work.state === "waiting" || work.state === "running");
  const possible: ImportView["can"] = [];
  if (busy) possible.push("cancel-work");
  if (found.state === "previewed" && !busy && found.counts.good > 0) possible.push("confirm-import");
  if (!busy && (found.state === "previewed" || found.state === "refused" || found.state === "uploaded"))
    possible.push("discard-import");
  const unread = found.header.some(({ how }) => how === "unknown" || how === "mapped" || how === "ignored");
  if (!busy && unread && (found.state === "previewed" || found.state === "refused")) possible.push("map-import-header");
  if (fileKept && found.counts.faulty > 0 && found.state !== "discarded") possible.push("fetch-import-faults");
  return openTo(actor, possible);
}
