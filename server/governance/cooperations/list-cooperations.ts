import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { cooperationStages } from "@xinheng/domain/governance/cooperations/cooperation.ts";
import { cooperationsList, type CooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { ruleHere } from "../rule-here.ts";
import { listCooperations } from "./cooperation-store.ts";
import { viewCooperation } from "./view-cooperation.ts";

export const listCooperationsQuestion = question({
  name: "list-cooperations",
  path: "/cooperations",
  says: {
    zh: "合作活动登记簿：合作方、目的、金额、期限、级别、批准的决议。",
    en: "The register of cooperations: partner, purpose, money, term, level, and the resolution that approved each.",
  },
  query: z.object({
    stage: z.enum(cooperationStages).optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: cooperationsList,
  refuses: ["governance-rules-missing"],
  async run(reader) {
    const { tx, actor, today, query } = reader;
    const { stage, offset, limit } = query;
    const rule = await ruleHere(reader, "cooperation-approval");
    if (isRefusal(rule)) return rule;
    const charter = await charterInForce(tx, today);
    const bodies = isRefusal(charter) ? [] : charter.rules.bodies;
    const found = await listCooperations(tx, { stage }, { offset, limit: limit + 1 });
    const rows: CooperationView[] = [];
    for (const kept of found.slice(0, limit)) rows.push(await viewCooperation(reader, rule, kept));
    return {
      rows,
      next: found.length > limit ? offset + limit : null,
      rule: {
        source: sourceOf(entryRef(rule), rule.source),
        natures: [...rule.natures],
        terms: [...rule.terms],
        levels: rule.levels.map(({ id, name, nameEn, resolution, amountFromYuan, yearsFrom, natures, ...level }) => ({
          ...{ id, name, nameEn, resolution, natures },
          amountFromYuan: amountFromYuan ?? null,
          yearsFrom: yearsFrom ?? null,
          bodies: bodiesOf(bodies, level.bodies),
        })),
      },
      can: openTo(actor, ["apply-cooperation"]),
    };
  },
});

/** The bodies of the charter that are of these kinds. */
function bodiesOf(bodies: CharterRules["bodies"], kinds: readonly string[]) {
  return bodies
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ name, nameEn }) => ({ name, nameEn: nameEn ?? name }));
}
