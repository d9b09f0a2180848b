import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { duesReduction, duesTier, judgeStandard } from "@xinheng/domain/governance/dues/dues.ts";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { charterInForce } from "../charter-in-force.ts";
import { type OrderReader, ruleHere } from "../rule-here.ts";

/** A standard as the desk writes it. The amounts are whole fen: no range can be written. */
export const standardText = z.strictObject({
  title: z.string().trim().min(2).max(200),
  fromYear: z.number().int().min(1990).max(2200),
  tiers: z.array(duesTier).min(1).max(50),
  reductions: z.array(duesReduction).max(20).default([]),
});

/** The text with the edition it was judged by, or what is wrong with it. */
export async function judgedText(
  reader: OrderReader,
  text: z.output<typeof standardText>,
): Promise<
  | (z.output<typeof standardText> & { readonly edition: string })
  | Refusal<
      | "governance-rules-missing"
      | "charter-missing"
      | "dues-tiers-too-many"
      | "dues-amount-floating"
      | "dues-tier-unclear"
      | "dues-tier-empty"
      | "charter-post-unknown"
    >
> {
  const rule = await ruleHere(reader, "dues");
  if (isRefusal(rule)) return rule;
  const charter = await charterInForce(reader.tx, reader.today);
  if (isRefusal(charter)) return charter;
  const posts = charter.rules.posts.map(({ id }) => id);
  return judgeStandard(rule, text, posts) ?? { ...text, edition: entryRef(rule) };
}
