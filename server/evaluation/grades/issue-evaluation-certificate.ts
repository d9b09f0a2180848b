import { randomUUID } from "node:crypto";
import { writtenDate } from "@xinheng/domain/official-date.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { issueRightsDocument } from "../../archives/objections/issue-rights-document.ts";
import { deed } from "../../platform/operation.ts";
import { entryParams, roundOfEntry } from "../rounds/round-step.ts";
import { viewEntry } from "../rounds/view-entry.ts";
import { listCertificates, saveCertificate } from "./certificate-store.ts";
import { holdGrade } from "./standing-grade.ts";

/** Numbered, with the address at which anybody reads what became of the grade since; free, as everything in a round. */
export const issueEvaluationCertificate = deed({
  name: "issue-evaluation-certificate",
  method: "POST",
  path: "/evaluation-entries/{entryId}/certificate",
  says: {
    zh: "发出信用等级证书：编号成文，附二维码，任何人扫码可见当日内容和此后的变动；不收费。",
    en: "Issues the numbered certificate of a grade, with a code that leads to what it said and what became of it; free.",
  },
  params: entryParams,
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-grade-not-standing",
    "evaluation-certificate-issued",
    "public-address-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, document: reply.life?.certificates.at(-1)?.documentId ?? "" },
  }),
  async run(given) {
    const { tx, house, actor, now, today, params } = given;
    const held = await holdGrade(given, params, ["final"]);
    if (isRefusal(held)) return held;
    const { entry, grade } = held;
    const { validFrom, validUntil } = entry;
    if (validFrom === null || validUntil === null) throw new Error("a final grade has its term");
    const last = (await listCertificates(tx, entry)).at(-1);
    if (last?.grade === grade) return refuse("evaluation-certificate-issued", { number: last.number });
    const association = await findAssociation(tx, entry.associationId);
    const root = house.publicUrl().replace(/\/+$/, "");
    if (association?.demonstration !== true && leadsNowhere(root)) return refuse("public-address-missing");
    const id = randomUUID();
    const round = await roundOfEntry(tx, entry);
    const made = await issueRightsDocument(
      given,
      { kind: "evaluation-certificate", operation: "issue-evaluation-certificate", subjectId: entry.subjectId },
      ({ name, demonstration }) => ({
        texts: {
          ...{ association: name, subject: entry.name, round: round.title, model: round.modelName, grade },
          ...{ validFrom: writtenDate(validFrom), validUntil: writtenDate(validUntil) },
          address: `${root}/certificates/${id}`,
        },
        optional: { demonstration: demonstration ? "本件为示例数据所出，不具任何效力。" : null },
        rows: {},
      }),
    );
    if (isRefusal(made)) return made;
    const { documentId, number } = made;
    await saveCertificate(tx, entry, {
      ...{ id, documentId, number, grade, validUntil },
      ...{ issuedOn: today, at: now, by: actor.id },
    });
    return viewEntry(given, entry.id);
  },
});

/** An address of this very machine opens nothing on anybody else's. */
function leadsNowhere(root: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(root).hostname);
}
