import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { documentFile, documentForm } from "../../platform/documents/document-file.ts";
import { findDocument } from "../../platform/documents/document-store.ts";
import { question } from "../../platform/operation.ts";
import { mediationParams, roleIn } from "../mediation/mediation-step.ts";
import { findMediation } from "../mediation/mediation-store.ts";
import { listObligationsOf } from "./mediation-obligation-store.ts";

/** The agreement of a matter and its supplements, for whoever stands in it: the mediator too, as long as it is entrusted to them and its texts are kept. */
export const fetchMediationDocument = question({
  name: "fetch-mediation-document",
  path: "/mediations/{mediationId}/documents/{documentId}",
  says: {
    zh: "下载调解协议书、补充协议：双方、本案调解员和秘书处可以下载；pdf 是正本，docx 供编辑。",
    en: "Fetch the agreement or a supplement: the parties, their mediator and the secretariat; pdf is the original, docx is for editing.",
  },
  params: mediationParams.extend({ documentId: z.uuid() }),
  query: z.object({ form: documentForm }),
  reply: "file",
  refuses: ["mediation-not-found", "document-not-found", "document-past-retention"],
  async run({ tx, house, actor, params, query }) {
    const kept = await findMediation(tx, params.mediationId);
    if (kept === null || (await roleIn(tx, actor, kept)) === null) return refuse("mediation-not-found");
    const moves = (await listObligationsOf(tx, kept.id)).flatMap((one) => one.moves);
    const its = [kept.documentId, ...moves.map(({ supplement }) => supplement?.documentId)];
    const found = its.includes(params.documentId) ? await findDocument(tx, params.documentId) : null;
    if (found === null) return refuse("document-not-found");
    const file = await documentFile({ tx, house }, found, query.form);
    return file ?? refuse("document-past-retention", { number: found.number });
  },
});
