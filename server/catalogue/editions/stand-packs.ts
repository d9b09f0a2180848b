import { type BroughtBy, joinEditions, type StandingEntry } from "@xinheng/domain/catalogue/joined-editions.ts";
import type { PackEntry } from "@xinheng/domain/catalogue/pack.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { inHouseAudience } from "../../platform/house-audience-store.ts";
import type { Packs, SetAside } from "../../platform/packs.ts";
import { type PackFault, placeFault, readPackText } from "../pack-file.ts";
import { listStandingUploads, type PackUpload } from "./pack-upload-store.ts";

export type Checked =
  | { readonly standing: readonly StandingEntry[]; readonly fresh: readonly PackEntry[] }
  | { readonly faults: readonly PackFault[] };

type Sent = Pick<PackUpload, "fileName" | "text">;

/** A pack's text judged exactly as at start, over what stands: all its faults with file, line and column, or the whole that it makes. */
export function checkPack(standing: readonly StandingEntry[], sent: Sent, by: BroughtBy): Checked {
  const read = readPackText(sent.fileName, sent.text);
  if ("faults" in read) return read;
  const { standing: made, fresh, faults } = joinEditions(standing, read.raw, by);
  if (faults.length === 0) return { standing: made, fresh };
  return { faults: faults.map((fault) => placeFault(fault, read, fault.entry)) };
}

const mostFaultsTold = 100;

/** The faults as a refusal that names each with its place. */
export function packFaulty(faults: readonly PackFault[]): Refusal<"pack-faulty"> {
  return {
    ...refuse("pack-faulty", { count: faults.length }),
    faults: faults.slice(0, mostFaultsTold).map(({ file, line, column, code, zh, en }) => ({
      at: `${file}:${String(line)}:${String(column)}`,
      code,
      details: {},
      says: { zh, en },
    })),
  };
}

export type Standing = {
  readonly standing: readonly StandingEntry[];
  readonly aside: ReadonlyMap<string, SetAside>;
};

/**
 * What stands when everything that is switched on is laid over the files, in the order it was switched on. A file that
 * does not fit any more, for the program came with new packs, is set aside whole: the house goes on without it.
 */
export async function composeStanding(tx: ReadTx, packs: Pick<Packs, "shipped">): Promise<Standing> {
  return inHouseAudience(tx, async () => {
    let standing: readonly StandingEntry[] = packs.shipped.map((entry) => ({ entry, from: "files" }));
    let left = await listStandingUploads(tx);
    // What was switched on in the same instant has no order: what builds on another waits for the next round.
    for (;;) {
      const aside = new Map<string, SetAside>();
      for (const upload of left) {
        const checked = checkPack(standing, upload, await broughtBy(tx, upload.associationId));
        if ("standing" in checked) standing = checked.standing;
        else aside.set(upload.id, firstFault(checked.faults));
      }
      if (aside.size === 0 || aside.size === left.length) return { standing, aside };
      left = left.filter(({ id }) => aside.has(id));
    }
  });
}

/** For whose place an upload may speak. */
export async function broughtBy(tx: ReadTx, associationId: string | null): Promise<BroughtBy> {
  const association = associationId === null ? null : await findAssociation(tx, associationId);
  return association === null ? "house" : { association: association.slug, region: association.region };
}

function firstFault([first]: readonly PackFault[]): SetAside {
  if (first === undefined) throw new Error("a faulty pack without a fault");
  const at = `${String(first.line)}:${String(first.column)} `;
  return { zh: at + first.zh, en: at + first.en };
}
