import { z } from "zod";
import { office } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { inForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { renderTemplate } from "@xinheng/domain/catalogue/render-template.ts";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { complaintLetterFacts } from "@xinheng/domain/discipline/complaints/letter-facts.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { freezeDocument } from "../../platform/documents/freeze-document.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import {
  complaintJournal,
  type ComplaintMover,
  complaintParams,
  enterComplaintStage,
  holdComplaint,
} from "./complaint-step.ts";
import type { KeptComplaint } from "./complaint-store.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

const operation = "pass-complaint-to-department";
const kind = "complaint-letter";
/** Who complains of whom is for the secretariat and who oversees it: the member is not among the readers of the letter. */
const readers = ["secretary-general", "secretariat", "supervisor"] as const;

const body = z.object({
  department: z.string().trim().min(2).max(200),
  facts: z.string().trim().min(6).max(4_000),
  wants: z.string().trim().min(2).max(1_000),
  why: z.string().trim().min(2).max(1_000),
});

/** Passes a complaint on to the department concerned by a numbered letter; its receipt and its reply are noted as they come. */
export const passComplaintToDepartment = deed({
  name: "pass-complaint-to-department",
  method: "POST",
  path: "/complaints/{complaintId}/department",
  says: {
    zh: "转有关部门：编号出具转办函，不写投诉人的姓名和联系方式；随后登记部门的签收和答复。",
    en: "Pass on to a department: a numbered letter without the complainant's name and contact; its receipt and reply are noted afterwards.",
  },
  params: complaintParams,
  body,
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: complaintJournal,
  async run(given) {
    const { today, params } = given;
    const held = await holdComplaint(given, params.complaintId, operation);
    if (isRefusal(held)) return held;
    const issued = await issueLetter(given, held.kept, given.body);
    if (isRefusal(issued)) return issued;
    const letter = { ...issued, department: given.body.department, on: today, receipt: null, reply: null };
    const unset = await enterComplaintStage(given, held.kept, { stage: "with-department", change: { letter } });
    return unset ?? viewComplaintAfter(given, held.kept.id);
  },
});

async function issueLetter(mover: ComplaintMover, kept: KeptComplaint, sent: z.output<typeof body>) {
  const { tx, house, actor, now, today } = mover;
  const association = await findAssociation(tx, kept.associationId);
  const member = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId);
  if (association === null || member === undefined)
    throw new Error("a complaint lies with an association and is about a subject");
  const template = inForce(house.packs.set, "template", kind, await packContextOf(tx, association.id, today));
  if (template === null) return refuse("document-template-missing", { kind });
  const { kind: about, receivedOn, happenedOn, answer } = kept;
  const facts = complaintLetterFacts({
    ...{ association, member: member.name, kind: about, receivedOn, happenedOn, answer: answer?.text ?? null },
    ...sent,
  });
  const made = await freezeDocument(
    { tx, house, actor, associationId: association.id, now, today },
    {
      operation,
      office: office.parse(officeFor(actor, operation)),
      template: entryRef(template),
      prefix: association.shortName + template.numberSign,
      readers,
      // Not filed under the member: what is listed there is read as the member's own.
      subjects: [],
      corrects: null,
      compose: (issued) => renderTemplate({ ...template, documentKind: kind }, facts, issued),
    },
  );
  return isRefusal(made) ? made : { documentId: made.documentId, number: made.number };
}
