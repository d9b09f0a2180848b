import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { documentSeals } from "@xinheng/domain/access/seals/seal-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { listAskingPurpose } from "../documents/document-look-store.ts";
import { findReadable } from "../documents/find-readable.ts";
import { listKeptSeals } from "./seal-store.ts";
import { listDocumentSealUses } from "./seal-use-store.ts";

export const listDocumentSeals = question({
  name: "list-document-seals",
  path: "/documents/{documentId}/seals",
  says: {
    zh: "一份文书上的印章：已盖的、待盖的，已用印 PDF 的校验值；能查阅文书的人都能看。",
    en: "The seals of a document: applied and waiting, and the hash of the sealed PDF; for whoever may read the document.",
  },
  params: z.object({ documentId: z.uuid() }),
  reply: documentSeals,
  refuses: ["document-not-found"],
  async run({ tx, actor, now, params: { documentId } }) {
    const document = await findReadable(tx, actor, documentId);
    if (isRefusal(document)) return document;
    const uses = await listDocumentSealUses(tx, documentId);
    const kept = (await findFile(tx, document.pdfFileId)) !== null;
    const takesSeal = kept && document.sealPlace !== null;
    const can = !takesSeal ? [] : openTo(actor, ["request-seal"]);
    const free = can.length === 0 ? [] : await listKeptSeals(tx);
    const sealed = uses.findLast(({ applied }) => applied !== null)?.applied ?? null;
    return {
      ...{ number: document.number, title: document.title, sha256: document.sha256, takesSeal },
      asksPurpose: (await listAskingPurpose(tx, { actor, now }, [documentId])).has(documentId),
      sealed: sealed === null ? null : { sha256: sealed.sealed.toString("hex") },
      seals: uses.map(({ sealName, asked, applied }) => ({
        name: sealName,
        state: applied === null ? ("waiting" as const) : ("applied" as const),
        at: (applied ?? asked).at.toISOString(),
      })),
      choices: free
        .filter((seal) => seal.retiredOn === null && uses.every(({ sealId }) => sealId !== seal.id))
        .map(({ id, name }) => ({ id, name })),
      can,
    };
  },
});
