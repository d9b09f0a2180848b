import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { internalRuleView } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { ruleHere } from "../rule-here.ts";
import { findRuleForUpdate, type KeptRule, listVersions, saveRule } from "./internal-rule-store.ts";
import { viewOneRule } from "./view-internal-rules.ts";

/** A new internal rule with its text as a paper, or the next version of one in force; nothing holds before it is adopted. */
export const enterInternalRule = deed({
  name: "enter-internal-rule",
  method: "POST",
  path: "/internal-rules",
  says: {
    zh: "登记一项内部管理制度的文本，或已生效制度的下一版；经决议批准后施行。",
    en: "Enters the text of an internal rule, or the next version of one; it holds once a resolution adopts it.",
  },
  body: z.object({
    kind: z.string().max(60),
    title: z.string().trim().min(2).max(200),
    owner: z.string().trim().min(1).max(80),
    paperId: z.uuid(),
    /** The version in force that this one follows. */
    follows: z.uuid().nullable().default(null),
  }),
  reply: internalRuleView,
  refuses: [
    "governance-rules-missing",
    "internal-rule-kind-unknown",
    "internal-rule-not-found",
    "internal-rule-stage-wrong",
    "internal-rule-draft-waits",
    "paper-not-found",
  ],
  journals: ({ reply }) => ({ ids: { internalRule: reply.id, version: reply.version } }),
  async run(given) {
    const { tx, actor, now, body } = given;
    const { title, owner, paperId } = body;
    const rule = await ruleHere(given, "internal-rules");
    if (isRefusal(rule)) return rule;
    const former = body.follows === null ? null : await followed(tx, body.follows);
    if (isRefusal(former)) return former;
    const kind = former?.kind ?? body.kind;
    if (!rule.kinds.some(({ id }) => id === kind)) return refuse("internal-rule-kind-unknown", { kind });
    if ((await findPaper(tx, paperId)) === null) return refuse("paper-not-found");
    const id = uuidv7();
    const place = { kind, lineage: former?.lineage ?? id, version: (former?.version ?? 0) + 1 };
    const associationId = ownAssociation(actor);
    await saveRule(tx, { ...place, id, associationId, title, owner, paperId, madeAt: now, by: actor.id });
    return viewOneRule(given, id);
  },
});

type Code = "internal-rule-not-found" | "internal-rule-stage-wrong" | "internal-rule-draft-waits";

/** The version that the next one follows: adopted, not repealed, and the latest. */
async function followed(tx: Tx, id: string): Promise<KeptRule | Refusal<Code>> {
  const former = await findRuleForUpdate(tx, id);
  if (former === null) return refuse("internal-rule-not-found");
  if (former.stage !== "approved") return refuse("internal-rule-stage-wrong");
  const [latest] = await listVersions(tx, former.lineage);
  return latest?.id === former.id ? former : refuse("internal-rule-draft-waits");
}
