import { Readable } from "node:stream";
import { z } from "zod";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { stageNames } from "@xinheng/domain/norms/making-file.ts";
import { normKindNames } from "@xinheng/domain/norms/norm.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../access/association-store.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import { docxMediaType, writeDocx } from "../platform/documents/docx-writer.ts";
import { question } from "../platform/operation.ts";
import { clauseRows } from "./clause-rows.ts";
import { normParams } from "./norm-step.ts";
import { findNorm } from "./norm-store.ts";
import { findNormText } from "./norm-text-store.ts";

/** A text to print, to send round or to go on writing on: no number, no seal, and it says that it is not the promulgation. */
export const fetchNormText = question({
  name: "fetch-norm-text",
  path: "/norms/{normId}/text-file",
  says: {
    zh: "下载一稿文本（docx 或 pdf，版式参照 GB/T 9704）；不编号，不是公布的文书。",
    en: "Fetches a text as docx or pdf in the layout of GB/T 9704; it has no number and is not the promulgation.",
  },
  params: normParams,
  query: z.object({
    form: z.enum(["docx", "pdf"]).default("docx"),
    revision: z.coerce.number().int().min(1).optional(),
  }),
  reply: "file",
  refuses: ["norm-not-found", "norm-without-text", "document-template-missing", "document-too-long", "documents-busy"],
  async run({ tx, house, today, params, query }) {
    const norm = await findNorm(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const revision = query.revision ?? norm.revision;
    const clauses = await findNormText(tx, norm.id, revision);
    if (clauses.length === 0) return refuse("norm-without-text");
    const association = await findAssociation(tx, norm.associationId);
    if (association === null) throw new Error("a norm names an association that is not there");
    const template = inForce(house.packs.set, "template", "norm-text", await packContextOf(tx, association.id, today));
    if (template === null) return refuse("document-template-missing", { kind: "norm-text" });
    const document = renderTemplate(
      { ...template, documentKind: "norm-text" },
      {
        texts: {
          association: association.name,
          title: norm.title,
          kind: normKindNames[norm.kind].zh,
          version: String(norm.version),
          revision: String(revision),
          stage: stageNames[norm.stage],
        },
        optional: { demonstration: association.demonstration ? "本件为示例数据所出，不具任何效力。" : null },
        rows: { clauses: clauseRows(clauses) },
      },
      { number: null, on: today },
    );
    const name = `${norm.title} 第${String(norm.version)}版第${String(revision)}稿.${query.form}`;
    if (query.form === "docx")
      return { name, mediaType: docxMediaType, stream: Readable.from([await writeDocx(document)]) };
    const set = await house.setPdf(document);
    return isRefusal(set) ? set : { name, mediaType: "application/pdf", stream: Readable.from([Buffer.from(set.pdf)]) };
  },
});
