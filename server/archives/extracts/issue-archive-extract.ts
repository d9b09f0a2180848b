import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import { type Office, office as anOffice, offices } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { extractFacts } from "@xinheng/domain/archives/extract-facts.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { saveLook } from "../../access/look-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findDocument, type KeptDocument } from "../../platform/documents/document-store.ts";
import { freezeDocument } from "../../platform/documents/freeze-document.ts";
import { deed } from "../../platform/operation.ts";
import { audienceOf } from "../own-records/audience-of.ts";
import { readArchive } from "../read-archive.ts";
import { noteExtract } from "./note-extract.ts";

const kind = "archive-extract";

/**
 * Makes an extract of an archive: what the office may see, as of the day asked for, numbered, set and kept as it is. It is
 * a look at the restricted archive like any other, so the purpose is asked and the subject sees it.
 */
export const issueArchiveExtract = deed({
  name: "issue-archive-extract",
  method: "POST",
  path: "/subjects/{subjectId}/extracts",
  says: {
    zh: "出具信用档案摘录：按本职务可查阅的内容编号、成文并留存，之后不再改动。须写明用途，主体可以看到。",
    en: "Issue an extract of an archive: what this office may see, numbered, set as a document and kept unchanged. A purpose is needed; the subject sees it.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    purpose: z.string().trim().min(2).max(200),
    /** Whom it is for, where it is passed on; "" is whoever has it issued. */
    recipient: z.string().trim().max(200).default(""),
    asOf: z.iso.date().optional(),
    /** The extract this one stands in the place of. */
    corrects: z.uuid().optional(),
  }),
  reply: z.object({ documentId: z.uuid(), number: z.string(), missing: z.array(z.string()) }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "as-of-in-future",
    "document-not-found",
    "document-already-corrected",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({ subjects: [params.subjectId], ids: { document: reply.documentId } }),
  async run({ tx, house, actor, now, today, params: { subjectId }, body }) {
    const office = anOffice.parse(officeFor(actor, "issue-archive-extract", subjectId));
    const right = offices[office].of === "subject" ? "subject" : "secretariat";
    const earlier = await correctedDocument(tx, body.corrects, { subjectId, office });
    if (isRefusal(earlier)) return earlier;
    const audience = audienceOf(office);
    const archive = await readArchive({ tx, house, actor, today, subjectId, asOf: body.asOf, audience });
    if (isRefusal(archive)) return archive;
    // A person alone has a report made of oneself (MISSION A4): nobody else puts it on paper.
    if (archive.subject.kind === "practitioner") return refuse("subject-not-found");
    const association = actor.associationId === null ? null : await findAssociation(tx, actor.associationId);
    if (association === null) throw new Error("an extract is issued inside an association");
    const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
    if (template === null) return refuse("document-template-missing", { kind });
    const facts = extractFacts({
      archive,
      association: association.name,
      purpose: body.purpose,
      office: offices[office].zh,
      right,
      madeOn: today,
      address: `${house.publicUrl()}/s/${archive.subject.shortId}`,
      corrects: earlier?.number ?? null,
    });
    const made = await freezeDocument(
      { tx, house, actor, associationId: association.id, now, today },
      {
        operation: "issue-archive-extract",
        office,
        template: entryRef(template),
        prefix: association.shortName + template.numberSign,
        readers: readersBeside(office),
        subjects: [subjectId],
        corrects: earlier?.id ?? null,
        compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
      },
    );
    if (isRefusal(made)) return made;
    const records = archive.records.filter((record) => record.publicity.state !== "public").map((record) => record.id);
    const { purpose } = body;
    await saveLook(tx, {
      ...{ subjectId, actor, office, purpose, basis: right, records, at: now },
      documentId: made.documentId,
    });
    const recipient = recipientOf({ actor, right, subject: archive.subject, named: body.recipient });
    await noteExtract(tx, { made, archive, recipient, actor, office, purpose, basis: right, at: now });
    return made;
  },
});

/** To whom what the secretariat issues goes on, where it says so; what a representative has issued is the subject's own. */
function recipientOf(issued: {
  readonly actor: Actor;
  readonly right: "subject" | "secretariat";
  readonly subject: ArchiveView["subject"];
  readonly named: string;
}): HandoverView["recipient"] {
  const { actor, subject, named } = issued;
  if (named !== "") return { kind: "partner", id: null, name: named };
  if (issued.right === "subject") return { kind: "subject", id: subject.id, name: subject.name };
  return { kind: actor.kind === "key" ? "key" : "account", id: actor.id, name: actor.name };
}

/** Who has the same right may read it again; what the subject had made of all that is kept of it is the subject's own. */
function readersBeside(office: Office): readonly Office[] {
  return offices[office].of === "subject" ? [office] : ["secretary-general", "secretariat"];
}

async function correctedDocument(
  tx: ReadTx,
  id: string | undefined,
  by: { readonly subjectId: string; readonly office: Office },
): Promise<KeptDocument | null | Refusal<"document-not-found" | "document-already-corrected">> {
  if (id === undefined) return null;
  const found = await findDocument(tx, id);
  if (found === null || found.kind !== kind || !found.subjects.includes(by.subjectId))
    return refuse("document-not-found");
  if (!found.readers.includes(by.office)) return refuse("document-not-found");
  return found.correctedBy === null ? found : refuse("document-already-corrected", { number: found.correctedBy });
}
