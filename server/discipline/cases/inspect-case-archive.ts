import { z } from "zod";
import { office as anOffice } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { archiveView } from "@xinheng/domain/archives/record-view.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { saveLook } from "../../access/look-store.ts";
import { handedOutOf } from "../../archives/handovers/handed-out.ts";
import { audienceOf, basisOf } from "../../archives/own-records/audience-of.ts";
import { readArchive } from "../../archives/read-archive.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, holdCase } from "./case-step.ts";
import { findRespondent } from "./respondent.ts";

/**
 * Looks into the respondent's archive within its case. The look is written as every other is; the subject sees it from the day
 * the case is closed, for before the notice a case is nobody's to know of (MISSION F4).
 */
export const inspectCaseArchive = deed({
  name: "inspect-case-archive",
  method: "POST",
  path: "/cases/{caseId}/inspections",
  says: {
    zh: "在案内查阅被调查人的档案，写明事由；结案后被调查人看到谁在何时为何查阅。",
    en: "Look into the respondent's archive within the case, for a purpose; once the case is closed the respondent sees who looked, when and why.",
  },
  params: caseParams,
  body: z.object({ purpose: z.string().trim().min(2).max(200) }),
  reply: archiveView,
  refuses: ["case-not-found", "case-stage-wrong", "case-not-your-move", "subject-not-found"],
  journals: caseJournal,
  handsOut: ({ body, reply }) => ({ ...handedOutOf(reply.subject.id, reply), purpose: body.purpose }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "inspect-case-archive");
    if (isRefusal(held)) return held;
    const { subjectId } = await findRespondent(tx, held.kept.subjectId);
    const office = anOffice.parse(officeFor(actor, "inspect-case-archive"));
    const audience = audienceOf(office);
    const archive = await readArchive({ tx, house, actor, today, subjectId, asOf: undefined, audience });
    if (isRefusal(archive)) return foreseen(archive);
    const records = archive.records.filter(({ publicity }) => publicity.state !== "public").map(({ id }) => id);
    const look = { subjectId, actor, office, purpose: body.purpose, basis: basisOf(audience), records, at: now };
    await saveLook(tx, { ...look, caseId: params.caseId });
    return archive;
  },
});

/** Whoever may not read of persons finds nobody; the subject of today is no merged one, and today is no day to come. */
function foreseen(archive: Refusal<"subject-not-found" | "subject-merged" | "as-of-in-future">) {
  const { refused } = archive;
  if (refused === "subject-not-found") return { ...archive, refused };
  throw new Error(`the archive of a respondent of today was refused: ${refused}`);
}
