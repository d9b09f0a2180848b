import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { addPeriod, daysBetween } from "@xinheng/domain/calendar.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { duesStandards } from "@xinheng/domain/governance/dues/dues-view.ts";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { ruleHere } from "../rule-here.ts";
import { viewStandards } from "./view-standards.ts";

export const listDuesStandards = question({
  name: "list-dues-standards",
  path: "/dues-standards",
  says: {
    zh: "会费标准各版：档次、金额、减免情形、表决和公布。",
    en: "The versions of the dues standard: tiers, amounts, grounds of reduction, vote and publication.",
  },
  query: z.object({}),
  reply: duesStandards,
  refuses: ["governance-rules-missing"],
  async run(reader) {
    const { tx, actor, today } = reader;
    const rule = await ruleHere(reader, "dues");
    if (isRefusal(rule)) return rule;
    const charter = await charterInForce(tx, today);
    const posts = isRefusal(charter) ? [] : charter.rules.posts;
    const edition = entryRef(rule);
    const { unit, count } = rule.publishWithin;
    return {
      rows: await viewStandards(reader),
      rule: {
        tiersMost: rule.tiersMost,
        publishDays: unit === "WD" ? count : daysBetween(today, addPeriod(today, { unit, count })),
        tiers: sourceOf(edition, rule.tiersSource),
        publish: sourceOf(edition, rule.publishSource),
      },
      posts: posts.map(({ id, name, nameEn }) => ({ id, name, nameEn: nameEn ?? null })),
      can: openTo(actor, ["draft-dues-standard"]),
    };
  },
});
