import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { consentStates } from "@xinheng/domain/archives/consents/consent.ts";
import { consentFigures, consentFrame, consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { countConsents, listKeptConsents } from "./consent-store.ts";
import { countDataUsers } from "./data-user-store.ts";
import { viewConsents, viewFrame } from "./view-consent.ts";

/** Every consent given here, with how many stand how; the secretariat keeps the register and grants nothing. */
export const listConsents = question({
  name: "list-consents",
  path: "/consents",
  says: {
    zh: "授权查询登记：谁授权给谁、范围、状态、用过几次，以及各状态的数目。",
    en: "The register of consents: who consented to whom, scope, state, uses, and how many stand how.",
  },
  query: z.object({
    state: z.enum(consentStates).optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    consents: z.array(consentView),
    next: z.uuid().nullable(),
    figures: consentFigures,
    frame: consentFrame,
    can: z.array(z.string()),
  }),
  refuses: ["consent-rule-missing"],
  async run(reader) {
    const { tx, actor, today, query } = reader;
    const frame = await viewFrame(reader);
    if (isRefusal(frame)) return frame;
    const page = { before: query.before, limit: query.limit + 1 };
    const found = await listKeptConsents(tx, { state: query.state, today }, page);
    const shown = found.slice(0, query.limit);
    return {
      consents: await viewConsents(reader, shown),
      next: found.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
      figures: { ...(await countConsents(tx, today)), dataUsers: await countDataUsers(tx) },
      frame,
      can: openTo(actor, ["enter-paper-consent"]),
    };
  },
});
