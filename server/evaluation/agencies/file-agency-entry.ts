import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { judgeWords } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { saveAgencyEntry } from "./agency-entry-store.ts";
import { agencyAt, agencyParams } from "./agency-step.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Files a document of qualification, or a person with a professional qualification: a record, no grade of the person. */
export const fileAgencyEntry = deed({
  name: "file-agency-entry",
  method: "POST",
  path: "/agencies/{subjectId}/entries",
  says: {
    zh: "登记机构的资质文件或者从业人员及其专业资格（只作记录）。",
    en: "Files an agency's qualification or a member of its staff with the professional qualification (a record only).",
  },
  params: agencyParams,
  body: z.object({
    kind: z.enum(["qualification", "person"]),
    /** The rule's word for the qualification; of a person none. */
    word: z.string().max(60).default("person"),
    /** Who issued it; the person's name. */
    name: z.string().trim().min(1).max(300),
    /** The document's number; the person's professional qualification. */
    credential: z.string().trim().min(1).max(200),
    validUntil: z.iso.date().nullable().default(null),
    paperId: z.uuid(),
  }),
  reply: agencyView,
  refuses: ["agency-not-found", "agency-stage-wrong", "agency-rules-missing", "agency-word-unknown", "paper-not-found"],
  journals: ({ params, reply }) => ({ subjects: [params.subjectId], ids: { agency: reply.id } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["applied", "admitted"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const strange = judgeWords(body.kind === "person" ? [{ id: "person" }] : rule.qualifications, [body.word]);
    if (strange !== null) return strange;
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await saveAgencyEntry(tx, {
      ...{ subjectId: kept.subjectId, id: uuidv7(), agencyId: kept.id, associationId: ownAssociation(actor) },
      ...{ ...body, targetId: null, enteredOn: today, byAgency: false, by: actor.id },
    });
    return viewOneAgency(given, kept.subjectId);
  },
});
