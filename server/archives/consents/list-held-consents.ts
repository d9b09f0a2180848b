import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { consentFrame, consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { dataUserParams } from "./consent-step.ts";
import { listKeptConsents } from "./consent-store.ts";
import { findDataUser } from "./data-user-store.ts";
import { viewConsents, viewFrame } from "./view-consent.ts";

/** The consents a data user holds, held or asked for, and how each stands. */
export const listHeldConsents = question({
  name: "list-held-consents",
  path: "/data-users/{subjectId}/consents",
  says: {
    zh: "本查询方的授权：已取得的、申请中的，各自的范围、状态和用过的次数。",
    en: "The consents one's organisation holds or asked for: scope, state and how often each was used.",
  },
  params: dataUserParams,
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: z.object({
    consents: z.array(consentView),
    next: z.uuid().nullable(),
    frame: consentFrame,
    can: z.array(z.string()),
  }),
  refuses: ["data-user-not-found", "consent-rule-missing"],
  async run(reader) {
    const { tx, actor, today, params, query } = reader;
    const entry = await findDataUser(tx, params.subjectId);
    if (entry === null) return refuse("data-user-not-found");
    const frame = await viewFrame(reader);
    if (isRefusal(frame)) return frame;
    const wanted = { dataUserId: params.subjectId, today };
    const found = await listKeptConsents(tx, wanted, { before: query.before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      consents: await viewConsents(reader, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
      frame,
      can: entry.endedOn !== null ? [] : openTo(actor, ["request-consent"], params.subjectId),
    };
  },
});
