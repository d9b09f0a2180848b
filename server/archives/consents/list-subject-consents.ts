import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { consentFrame, usedConsent } from "@xinheng/domain/archives/consents/consent-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { listOpenings } from "../../access/look-store.ts";
import { question } from "../../platform/operation.ts";
import { listKeptConsents } from "./consent-store.ts";
import { viewConsents, viewFrame } from "./view-consent.ts";

/** What a subject opened to whom, what it is asked for, and each time a consent was used. */
export const listSubjectConsents = question({
  name: "list-subject-consents",
  path: "/subjects/{subjectId}/consents",
  says: {
    zh: "本单位的授权：给了谁、看什么、到哪天、用了几次、每次在何时；还有等待答复的申请。",
    en: "What one's organisation consented to: to whom, of what, until when, each use; and requests that wait for an answer.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: z.object({
    consents: z.array(usedConsent),
    next: z.uuid().nullable(),
    frame: consentFrame,
    can: z.array(z.string()),
  }),
  refuses: ["consent-rule-missing"],
  async run(reader) {
    const { tx, actor, today, params, query } = reader;
    const { subjectId } = params;
    const frame = await viewFrame(reader);
    if (isRefusal(frame)) return frame;
    const found = await listKeptConsents(tx, { subjectId, today }, { before: query.before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const used = await listOpenings(tx, subjectId, {
      by: "consent_id",
      ids: page.filter(({ looks }) => looks > 0).map(({ id }) => id),
    });
    const views = await viewConsents(reader, page);
    return {
      consents: views.map((view) => ({ ...view, lookedAt: used.get(view.id) ?? [] })),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
      frame,
      can: openTo(actor, ["grant-consent"], subjectId),
    };
  },
});
