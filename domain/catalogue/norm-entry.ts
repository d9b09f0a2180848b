import { z } from "zod";
import { packHeader, packId, packName, packSource, packTerm, packText } from "./pack-header.ts";

/** What an association makes: 自律规约, 职业道德准则, 团体标准. */
const normKinds = ["convention", "ethics-code", "group-standard"] as const;
export const normKind = z.enum(normKinds);
export type NormKind = z.infer<typeof normKind>;

/** What a clause of a norm is about, where a rule asks for such a clause. */
const normTopics = ["anti-bribery", "fair-competition", "good-faith", "sanctions"] as const;
export const normTopic = z.enum(normTopics);

const rule = { ...packHeader, kind: z.literal("rule") } as const;
const words = z.array(packName).min(1).max(60);

/**
 * What a competition lawyer asks of a convention, and the passages that are pointed out before anybody asks. A pattern fits a
 * sentence that holds a word of each of its groups: 价格 beside 不得低于 says more than either alone.
 */
export const competitionGateRule = z.strictObject({
  ...rule,
  type: z.literal("competition-gate"),
  questions: z
    .array(
      z.strictObject({
        id: packId,
        name: packName,
        nameEn: packName,
        asks: packText,
        asksEn: packText,
        source: packSource,
      }),
    )
    .min(1)
    .max(30),
  patterns: z
    .array(
      z.strictObject({
        id: packId,
        question: packId,
        groups: z.array(words).min(1).max(4),
        why: packText,
        whyEn: packText,
      }),
    )
    .min(1)
    .max(200),
});

/** How a norm of each kind is made: how long it is open to opinions, how many experts, what it must say, when it is looked at again. */
export const normMakingRule = z.strictObject({
  ...rule,
  type: z.literal("norm-making"),
  norms: z
    .array(
      z.strictObject({
        norm: normKind,
        consultationLeast: packTerm,
        expertsLeast: z.number().int().min(0).max(50),
        reviewWithin: packTerm,
        /** After the end of a year, how soon the report on it is owed. */
        reportWithin: packTerm,
        /** 立项: a norm of this kind is approved before it is written; the source says by which rule. */
        project: packSource.optional(),
        /** 标准编号 T/…: a norm of this kind is numbered when it is promulgated. */
        standardCode: packSource.optional(),
        topics: z.array(z.strictObject({ topic: normTopic, name: packName, nameEn: packName })).max(10),
        source: packSource,
      }),
    )
    .min(1)
    .max(normKinds.length),
});
