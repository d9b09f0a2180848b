import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { judgeReportEnd } from "@xinheng/domain/archives/own-records/report-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { drawToken, hashToken } from "../../access/secret-token.ts";
import { deed } from "../../platform/operation.ts";
import { findPractitioner } from "../../subjects/practitioners/practitioner-store.ts";
import { ofItems, standingSince } from "../own-records/association-record-store.ts";
import { readOwnRecords } from "../own-records/read-own-records.ts";
import { saveReport } from "./professional-report-store.ts";

/** The person alone issues a 职业信用报告, for a named recipient, a purpose and until a day. Its link is shown this once. */
export const issueProfessionalReport = deed({
  name: "issue-professional-report",
  method: "POST",
  path: "/practitioners/{subjectId}/reports",
  says: {
    zh: "本人签发职业信用报告：给谁、作什么用、看到哪天为止、含哪些事项。链接只显示一次。",
    en: "The person issues a professional credit report: for whom, what for, until when, of which items. The link is shown once.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    recipient: z.string().trim().min(2).max(100),
    purpose: z.string().trim().min(2).max(200),
    untilOn: z.iso.date(),
    items: z.array(z.string().min(1).max(80)).min(1).max(30),
  }),
  reply: z.object({ reportId: z.uuid(), link: z.url(), untilOn: z.iso.date() }),
  refuses: ["practitioner-not-found", "report-items-empty", "report-until-past"],
  journals: ({ params: { subjectId }, reply: { reportId } }) => ({ subjects: [subjectId], ids: { reportId } }),
  async run({ tx, house, actor, now, today, params: { subjectId }, body }) {
    const { associationId } = actor;
    const person = await findPractitioner(tx, subjectId);
    if (person === null || associationId === null) return refuse("practitioner-not-found");
    const wrongEnd = judgeReportEnd(body.untilOn, today);
    if (wrongEnd !== null) return wrongEnd;
    const packs = house.packs.set;
    const reading = { tx, packs, today, subjectId, open: false };
    const held = await readOwnRecords(reading, [standingSince(now), ofItems(body.items)]);
    if (held.length === 0) return refuse("report-items-empty");
    const items = [...new Set(body.items)].filter((id) => held.some(({ item }) => item === id));
    const { recipient, purpose, untilOn } = body;
    const id = uuidv7({ msecs: now.getTime() });
    const token = drawToken();
    const report = { subjectId, id, associationId, recipient, purpose, items, issuedAt: now, untilOn, revokedAt: null };
    await saveReport(tx, report, hashToken(token));
    // Behind the #, so that no server's log ever holds it.
    return { reportId: id, link: `${house.publicUrl()}/report#${token}`, untilOn };
  },
});
