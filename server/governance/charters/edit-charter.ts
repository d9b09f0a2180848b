import { z } from "zod";
import { charterClause, charterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeCharter, findCharterForUpdate } from "./charter-store.ts";
import { viewCharter } from "./view-charter.ts";

/** A draft may be faulty while it is written; what is wrong with it is told beside it, and keeps it from being proposed. */
export const editCharter = deed({
  name: "edit-charter",
  method: "PUT",
  path: "/charters/{charterId}",
  says: {
    zh: "修改章程草案的条文和数据；有误也可保存，但改正之前不能提出。",
    en: "Changes the clauses and rules of a draft; faults are kept with it, and keep it from being proposed.",
  },
  params: z.object({ charterId: z.uuid() }),
  body: z.object({
    /** The revision that was edited: another one means that somebody else was faster. */
    revision: z.number().int(),
    reason: z.string().trim().min(2).max(500).optional(),
    clauses: z.array(charterClause).min(1).max(300).optional(),
    rules: charterRules.optional(),
  }),
  reply: charterView,
  refuses: ["charter-not-found", "charter-stage-wrong", "charter-edited-meanwhile"],
  journals: ({ reply }) => ({ ids: { charter: reply.id, version: reply.version, revision: reply.revision } }),
  async run(given) {
    const { tx, now, params, body } = given;
    const charter = await findCharterForUpdate(tx, params.charterId);
    if (charter === null) return refuse("charter-not-found");
    if (charter.stage !== "draft") return refuse("charter-stage-wrong", { stage: charter.stage });
    if (charter.revision !== body.revision) return refuse("charter-edited-meanwhile");
    const { reason, clauses, rules } = body;
    const change = {
      ...(reason === undefined ? {} : { reason }),
      ...(clauses === undefined ? {} : { clauses }),
      ...(rules === undefined ? {} : { rules }),
    };
    await changeCharter(tx, charter.id, change, now);
    return viewCharter(given, { ...charter, ...change, revision: charter.revision + 1, changedAt: now });
  },
});
