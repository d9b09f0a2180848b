import type { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef, type PackEntry, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { readEntries } from "@xinheng/domain/catalogue/pack-faults.ts";
import type {
  packUploadRow,
  packUploadView,
  PackUploadView,
  uploadedEntry,
} from "@xinheng/domain/catalogue/pack-upload-view.ts";
import { findAccount } from "../../access/account-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { comparisonOf } from "../edition-view-of.ts";
import { readPackText } from "../pack-file.ts";
import type { PackUpload } from "./pack-upload-store.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly actor: Actor; readonly today: string };

/** What stands in the list of pack files. */
export async function rowOfUpload(
  tx: ReadTx,
  house: House,
  upload: PackUpload,
): Promise<z.input<typeof packUploadRow>> {
  const aside = upload.state === "on" ? house.packs.setAside().get(upload.id) : undefined;
  return {
    id: upload.id,
    fileName: upload.fileName,
    editions: [...upload.editions],
    beginsOn: upload.beginsOn,
    state: upload.state,
    setAside: aside ?? null,
    sha256: upload.sha256.toString("hex"),
    uploadedBy: (await nameOf(tx, upload.uploadedBy)) ?? "",
    uploadedAt: upload.uploadedAt.toISOString(),
    switchedOnBy: await nameOf(tx, upload.switchedOnBy),
    switchedOnAt: upload.switchedOnAt?.toISOString() ?? null,
    withdrawnBy: await nameOf(tx, upload.withdrawnBy),
    withdrawnAt: upload.withdrawnAt?.toISOString() ?? null,
    withdrawnWhy: upload.withdrawnWhy,
  };
}

/** A pack file for one reader, each entry against the edition that holds without it on the day it begins. */
export async function viewUpload(reader: Reader, upload: PackUpload): Promise<z.input<typeof packUploadView>> {
  const { tx, house, actor, today } = reader;
  const entries = entriesOf(upload);
  const refs = new Set(upload.editions);
  const without = house.packs.set.filter((entry) => !refs.has(entryRef(entry)));
  const begun = upload.state === "on" && upload.beginsOn <= today && !house.packs.setAside().has(upload.id);
  const possible: PackUploadView["can"] = [];
  if (upload.state === "waiting" && upload.uploadedBy !== actor.id) possible.push("switch-on-pack");
  if (upload.state !== "withdrawn" && !begun) possible.push("withdraw-pack");
  if (upload.state === "waiting") possible.push("weigh-pack");
  return {
    ...(await rowOfUpload(tx, house, upload)),
    text: upload.text,
    entries: entries.map((entry) => uploadedView(entry, without)),
    can: openTo(actor, possible),
  };
}

/** The entries of an upload; it was checked before it was stored. */
function entriesOf(upload: Pick<PackUpload, "fileName" | "text">): PackEntry[] {
  const read = readPackText(upload.fileName, upload.text);
  return "raw" in read ? readEntries(read.raw).placed.map(({ entry }) => entry) : [];
}

function uploadedView(entry: PackEntry, without: PackSet): z.input<typeof uploadedEntry> {
  const before = beforeIt(entry, without);
  const { changes, changeCount, fieldNames } = comparisonOf(before, entry);
  return {
    kind: entry.kind,
    id: entry.id,
    name: entry.name,
    nameEn: entry.nameEn ?? null,
    ref: entryRef(entry),
    validFrom: entry.validFrom,
    validTo: entry.validTo ?? null,
    region: entry.region,
    association: entry.association ?? null,
    against: before === null ? null : entryRef(before),
    changes,
    changeCount,
    fieldNames,
  };
}

/** The edition it replaces, or the one that would hold in its place without it. */
function beforeIt(entry: PackEntry, without: PackSet): PackEntry | null {
  const replaced = without.find((other) => entryRef(other) === entry.replaces);
  const { validFrom: on, region, association } = entry;
  return replaced ?? inForce(without, entry.kind, entry.id, { on, region, association });
}

async function nameOf(tx: ReadTx, accountId: string | null): Promise<string | null> {
  return accountId === null ? null : ((await findAccount(tx, accountId))?.displayName ?? "");
}
