import { z } from "zod";
import { postponeTerm, termEndsOn } from "@xinheng/domain/governance/body-term.ts";
import { resolutionOf } from "@xinheng/domain/governance/charter.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { findResolution } from "../resolution-store.ts";
import { findBodyTermForUpdate, postponeBodyTerm } from "./body-term-store.ts";

/** An election put off: by the resolution the charter asks for, with the registrar's consent, within the charter's years. */
export const postponeBodyTermDeed = deed({
  name: "postpone-body-term",
  method: "POST",
  path: "/body-terms/{bodyTermId}/postponement",
  says: {
    zh: "登记延期换届：须有通过的决议和登记管理机关同意的文件，不超过章程规定的年限。",
    en: "Enters that an election is put off: by a carried resolution and the registrar's consent, within the charter's years.",
  },
  params: z.object({ bodyTermId: z.uuid() }),
  body: z.object({
    until: z.iso.date(),
    resolutionId: z.uuid(),
    /** Number and issuer of the consent, as printed. */
    document: z.string().trim().min(4).max(300),
  }),
  reply: z.object({ bodyTermId: z.uuid(), endsOn: z.iso.date() }),
  refuses: [
    "charter-missing",
    "charter-resolution-unknown",
    "body-term-not-found",
    "resolution-not-on-charter",
    "resolution-not-carried",
    "term-postponed-too-far",
    "term-not-postponed",
  ],
  journals: ({ params, reply }) => ({ ids: { bodyTerm: params.bodyTermId, endsOn: reply.endsOn } }),
  async run({ tx, today, params, body }) {
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const kind = resolutionOf(charter.rules, "postpone-election");
    if (isRefusal(kind)) return kind;
    const term = await findBodyTermForUpdate(tx, params.bodyTermId);
    if (term === null) return refuse("body-term-not-found");
    const resolution = await findResolution(tx, body.resolutionId);
    if (resolution?.kind !== kind.id) return refuse("resolution-not-on-charter", { kind: kind.id });
    if (!resolution.carried) return refuse("resolution-not-carried", { number: resolution.number });
    const put = postponeTerm(term, body.until, { yearsMost: charter.rules.postponeYearsMost, article: kind.article });
    if (isRefusal(put)) return put;
    await postponeBodyTerm(tx, term.id, { until: body.until, document: body.document, resolutionId: resolution.id });
    return { bodyTermId: term.id, endsOn: termEndsOn(put) };
  },
});
