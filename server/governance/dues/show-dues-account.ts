import { z } from "zod";
import { duesAccount } from "@xinheng/domain/governance/dues/dues-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { ruleHere } from "../rule-here.ts";
import { viewAccount } from "./view-account.ts";

/** Income and use of dues, which members are shown (民函〔2013〕111号 二（二）). */
export const showDuesAccount = question({
  name: "show-dues-account",
  path: "/dues-accounts/{year}",
  says: {
    zh: "一年会费的收支：上年结余、收入、各项用途及凭证、年末结余。会员可以查看。",
    en: "Income and use of dues in a year, with vouchers and balances. Members may see it.",
  },
  params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  query: z.object({
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: duesAccount,
  refuses: ["governance-rules-missing"],
  async run(reader) {
    const rule = await ruleHere(reader, "dues");
    if (isRefusal(rule)) return rule;
    return viewAccount(reader, rule, { ...reader.params, ...reader.query });
  },
});
