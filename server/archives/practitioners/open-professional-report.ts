import { z } from "zod";
import { visitor } from "@xinheng/domain/access/actor.ts";
import { archiveOf } from "@xinheng/domain/archives/archive.ts";
import {
  professionalReport,
  type ProfessionalReport,
  stateOfReport,
} from "@xinheng/domain/archives/own-records/report-view.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { saveLook } from "../../access/look-store.ts";
import { hashToken } from "../../access/secret-token.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { inAssociation, inHouseAudience } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { listPractices } from "../../subjects/practitioners/practice-store.ts";
import { findSubjectCard } from "../../subjects/subject-card-store.ts";
import { ofItems, standingSince } from "../own-records/association-record-store.ts";
import { readOwnRecords } from "../own-records/read-own-records.ts";
import { viewArchiveSubject } from "../own-records/view-archive-subject.ts";
import { findReportByToken, type Report } from "./professional-report-store.ts";
import { namedItems } from "./report-items.ts";

/**
 * Whoever was given the link reads the report, until its day; each opening is written where the person sees it. It shows what
 * stood when it was issued and stands still: what was corrected or taken back since is not in it any more.
 */
export const openProfessionalReport = deed({
  name: "open-professional-report",
  method: "POST",
  path: "/report-openings",
  says: {
    zh: "凭链接打开一份职业信用报告；每次打开本人都能看到。",
    en: "Open a professional report by its link; the person sees every opening.",
  },
  body: z.object({ token: z.string().min(20).max(100) }),
  reply: professionalReport.extend({ subjectId: z.uuid(), reportId: z.uuid() }),
  refuses: ["report-not-found", "report-over"],
  journals: ({ reply: { subjectId, reportId } }) => ({ subjects: [subjectId], ids: { reportId } }),
  async run({ tx, house, now, today, body }) {
    const report = await inHouseAudience(tx, () => findReportByToken(tx, hashToken(body.token)));
    if (report === null) return refuse("report-not-found");
    if (stateOfReport(report, today) !== "open") return refuse("report-over");
    const { associationId, subjectId, id: reportId } = report;
    const shown = await inAssociation(tx, associationId, async () => {
      const content = await contentOf(tx, house, report, today);
      if (content === null) return null;
      await saveLook(tx, {
        subjectId,
        actor: { ...visitor, name: report.recipient, associationId },
        office: "recipient",
        purpose: report.purpose,
        basis: "report",
        records: content.records.map(({ id }) => id),
        at: now,
        reportId,
      });
      return content;
    });
    return shown === null ? refuse("report-not-found") : { ...shown, subjectId, reportId };
  },
});

async function contentOf(tx: Tx, house: House, report: Report, today: string): Promise<ProfessionalReport | null> {
  const { subjectId, recipient, purpose, untilOn } = report;
  const subject = await findSubjectCard(tx, subjectId);
  const viewed = subject === null ? null : await viewArchiveSubject({ tx, house, asOf: today }, subject);
  const association = await findAssociation(tx, report.associationId);
  if (viewed === null || association === null) return null;
  const packs = house.packs.set;
  const reading = { tx, packs, today, subjectId, open: false };
  const records = await readOwnRecords(reading, [standingSince(report.issuedAt), ofItems(report.items)]);
  // What the person hands out is what the person reads: the same masks.
  const seen = { subject: viewed, records, recalls: [], tally: [], packs, gate: visitorGate(packs, today) };
  const archive = archiveOf({ ...seen, audience: "own-practitioner", asOf: today, can: [] });
  const practices = (await listPractices(tx, [subjectId])).get(subjectId) ?? [];
  return {
    ...{ recipient, purpose, untilOn },
    name: viewed.name,
    identityNumber: viewed.identifiers[0]?.code ?? "",
    association: association.name,
    issuedAt: report.issuedAt.toISOString(),
    practices: practices.map(({ enterprise, post, sinceOn, untilOn: until }) => ({
      ...{ enterprise, post, sinceOn },
      untilOn: until,
    })),
    items: namedItems(packs, report.items),
    records: archive.records,
  };
}
