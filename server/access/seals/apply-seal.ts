import { createHash } from "node:crypto";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { sealPlace } from "@xinheng/domain/access/seals/seal-place.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { KeptDocument } from "../../platform/documents/document-store.ts";
import { keepDocumentFile } from "../../platform/documents/freeze-document.ts";
import { findFile, readWholeFile } from "../../platform/file-store.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { findReadable } from "../documents/find-readable.ts";
import { judgeKeeping } from "./judge-keeping.ts";
import { judgeSealing } from "./judge-sealing.ts";
import { laySeal } from "./lay-seal.ts";
import { readSealPicture } from "./seal-picture.ts";
import { findSealForUpdate, listKeptSeals, type OfficialSeal } from "./seal-store.ts";
import { findSealUseForUpdate, listDocumentSealUses, saveSealApplied, type SealUse } from "./seal-use-store.ts";

/**
 * Lays a seal on a frozen document, by its keeper and at somebody else's request. The picture proves nothing: what does is the
 * hash of the frozen PDF, with which the sealed one begins byte for byte (HARD-PARTS b20).
 */
export const applySeal = deed({
  name: "apply-seal",
  method: "POST",
  path: "/seal-uses/{useId}/application",
  says: {
    zh: "保管人用印：先核对正本的校验值，再在落款处加盖，另存为已用印的 PDF，正本不动，登记两份的校验值。",
    en: "The keeper applies the seal: the hash of the original is checked, the seal laid over the signature in a PDF of its own, the original untouched, both hashes on record.",
  },
  params: z.object({ useId: z.uuid() }),
  reply: z.object({
    ...{ useId: z.uuid(), documentId: z.uuid(), sealId: z.uuid() },
    ...{ frozenSha256: z.string(), sealedSha256: z.string() },
  }),
  refuses: [
    "seal-use-not-found",
    "seal-use-done",
    "seal-keeper-other",
    "seal-keeper-administrator",
    "seal-four-eyes",
    "document-not-found",
    "seal-retired",
    "seal-keeper-missing",
    "seal-picture-missing",
    "seal-keeper-no-reader",
    "seal-own-document",
    "seal-document-void",
    "document-already-corrected",
    "document-past-retention",
    "document-holds-withdrawn",
    "seal-place-missing",
    "seal-row-full",
    "seal-document-changed",
    "disk-full",
  ],
  journals: ({ reply: { useId, documentId, sealId, ...hashes } }) => ({
    ids: { use: useId, document: documentId, seal: sealId, ...hashes },
  }),
  async run(given) {
    const { tx, actor, now, params } = given;
    const use = await findSealUseForUpdate(tx, params.useId);
    if (use === null) return refuse("seal-use-not-found");
    if (use.state !== "waiting") return refuse("seal-use-done");
    const seal = await findSealForUpdate(tx, use.sealId);
    if (seal === null) throw new Error("a seal that is in use does not leave the register");
    const stranger = judgeKeeping(actor, seal);
    if (stranger !== null) return stranger;
    if (use.asked.by === actor.id) return refuse("seal-four-eyes");
    const document = await findReadable(tx, actor, use.documentId);
    if (isRefusal(document)) return document;
    const fault = await judgeSealing(tx, seal, document);
    if (fault !== null) return fault;
    const sealed = await sealDocument(given, seal, document);
    if (isRefusal(sealed)) return sealed;
    const { keeper } = seal;
    if (actor.id === null || keeper === null) throw new Error("a keeper is an account");
    await saveSealApplied(tx, use.id, { ...sealed, at: now, by: actor.id, office: keeper.office });
    return {
      ...{ useId: use.id, documentId: document.id, sealId: seal.id },
      ...{ frozenSha256: sealed.frozen.toString("hex"), sealedSha256: sealed.sealed.toString("hex") },
    };
  },
});

type Given = Pick<GivenDeed<{ useId: string }, unknown, unknown>, "tx" | "house" | "actor">;
type Sealed = { readonly fileId: string; readonly frozen: Buffer; readonly sealed: Buffer; readonly order: number };

async function sealDocument(
  { tx, house, actor }: Given,
  seal: OfficialSeal,
  document: KeptDocument,
): Promise<Sealed | Refusal<"seal-row-full" | "seal-document-changed" | "seal-place-missing" | "disk-full">> {
  const earlier = (await listDocumentSealUses(tx, document.id)).filter(({ state }) => state === "applied");
  const known = await listKeptSeals(tx);
  const beside = earlier.map(({ sealId }) => known.find(({ id }) => id === sealId)?.millimetres ?? seal.millimetres);
  if (document.sealPlace === null) return refuse("seal-place-missing");
  const middle = sealPlace(document.sealPlace, seal.millimetres, beside);
  if (isRefusal(middle)) return middle;
  const base = await untouched({ tx, house }, document, earlier.at(-1));
  if (base === null) return refuse("seal-document-changed");
  const picture = readSealPicture(await bytesOf({ tx, house }, seal.pictureFileId ?? ""));
  if (isRefusal(picture)) throw new Error(`the picture of a seal that was taken in is refused: ${picture.refused}`);
  const laid = await laySeal(base, picture, { middle, millimetres: seal.millimetres });
  const kept = await keepDocumentFile({ tx, house, associationId: ownAssociation(actor) }, laid, "application/pdf");
  if (isRefusal(kept)) return kept;
  return {
    ...{ fileId: kept.id, sealed: kept.sha256, order: earlier.length + 1 },
    frozen: Buffer.from(document.sha256, "hex"),
  };
}

/** The frozen PDF, or the one that carries the seals so far, when each is still what its hash says; else null. */
async function untouched(
  given: Pick<Given, "tx" | "house">,
  document: KeptDocument,
  last: SealUse | undefined,
): Promise<Buffer | null> {
  const frozen = await bytesOf(given, document.pdfFileId);
  if (sha256(frozen) !== document.sha256) return null;
  if (last?.applied === undefined || last.applied === null) return frozen;
  const sealed = await bytesOf(given, last.applied.fileId);
  const begins = sealed.subarray(0, frozen.length).equals(frozen);
  return begins && sha256(sealed) === last.applied.sealed.toString("hex") ? sealed : null;
}

async function bytesOf({ tx, house }: Pick<Given, "tx" | "house">, fileId: string): Promise<Buffer> {
  const file = await findFile(tx, fileId);
  if (file === null) throw new Error("a file was dropped while what it belongs to was held");
  return readWholeFile(house.files, file);
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
