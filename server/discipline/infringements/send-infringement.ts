import { z } from "zod";
import { infringementReceived } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findAssociation } from "../../access/association-store.ts";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { deed } from "../../platform/operation.ts";
import { beginInfringement, infringementBody } from "./begin-infringement.ts";
import { countUnjudgedInfringements } from "./infringement-store.ts";

/** More than the secretariat could read: whoever floods the form does not fill the house. */
const mostUnjudged = 2_000;

/**
 * Somebody without an account complains of what was done with their data. Nobody knows yet that the data is theirs: what is
 * found about it is told to the receipt once that was checked.
 */
export const sendInfringement = deed({
  name: "send-infringement",
  method: "POST",
  path: "/associations/{associationId}/infringements",
  says: {
    zh: "没有账号的单位、个人投诉自己的信息被泄露、篡改、毁损、窃取、出售或者非法收集；不公开，也不形成记录。回执码只显示一次，凭它查询进展；查明的内容在核对身份以后告知。",
    en: "Somebody without an account complains that their data was leaked, altered, damaged, stolen, sold or unlawfully collected; not public and no record. The receipt is told once; what was found is told by it once it was checked that the data is theirs.",
  },
  params: z.object({ associationId: z.uuid() }),
  body: z.object({ ...infringementBody, name: z.string().trim().max(80) }),
  reply: infringementReceived,
  refuses: [
    "association-not-found",
    "infringements-too-many",
    "infringement-name-missing",
    "infringement-day-wrong",
    "infringement-rule-missing",
  ],
  perAddress: { most: 10, minutes: 10 },
  journals: ({ params, reply }) => ({ ids: { infringement: reply.infringementId, association: params.associationId } }),
  async run(given) {
    const { tx, params, body } = given;
    const { associationId } = params;
    const { name, ...sent } = body;
    return inAssociation(tx, associationId, async () => {
      if ((await findAssociation(tx, associationId)) === null) return refuse("association-not-found");
      if ((await countUnjudgedInfringements(tx)) >= mostUnjudged) return refuse("infringements-too-many");
      const from = { associationId, channel: "portal", fromId: null, enteredBy: null, name } as const;
      return beginInfringement(given, sent, from);
    });
  },
});
