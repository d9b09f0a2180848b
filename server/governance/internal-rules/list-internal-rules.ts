import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { internalRules } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { ruleHere } from "../rule-here.ts";
import { viewRules } from "./view-internal-rules.ts";

/** The register with its gaps: kinds that must be there and of which none is in force. */
export const listInternalRules = question({
  name: "list-internal-rules",
  path: "/internal-rules",
  says: {
    zh: "内部管理制度登记簿：各类制度、主管、批准的决议、复核日期，缺哪几类。",
    en: "The register of internal rules with owner, approval and review, and the kinds that are missing.",
  },
  query: z.object({}),
  reply: internalRules,
  refuses: ["governance-rules-missing"],
  async run(reader) {
    const rule = await ruleHere(reader, "internal-rules");
    if (isRefusal(rule)) return rule;
    const rows = await viewRules(reader, rule);
    const held = new Set(rows.filter(({ state }) => state === "in-force").map(({ kind }) => kind.id));
    const { count, unit } = rule.reviewWithin;
    return {
      rows,
      gaps: rule.kinds
        .filter(({ id }) => !held.has(id))
        .map(({ source, ...kind }) => ({ ...kind, source: sourceOf(entryRef(rule), source) })),
      kinds: rule.kinds.map(({ id, name, nameEn }) => ({ id, name, nameEn })),
      reviewMonths: unit === "Y" ? count * 12 : unit === "M" ? count : Math.floor(count / 30),
      can: openTo(reader.actor, ["enter-internal-rule"]),
    };
  },
});
