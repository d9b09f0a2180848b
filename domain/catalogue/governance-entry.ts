import { z } from "zod";
import { bodyKind } from "./charter-entry.ts";
import { packHeader, packId, packName, packPeriod, packSource, packTerm, packText } from "./pack-header.ts";

const rule = { ...packHeader, kind: z.literal("rule") } as const;
const named = { id: packId, name: packName, nameEn: packName } as const;
const words = z.array(packName).min(1).max(60);

/** 会费: how many tiers, how soon the members are told, what the money is for, and what it never is for. */
export const duesRule = z.strictObject({
  ...rule,
  type: z.literal("dues"),
  tiersMost: z.number().int().min(1).max(50),
  tiersSource: packSource,
  publishWithin: packPeriod,
  publishSource: packSource,
  /** Words which say that an amount is not yet definite. */
  floatingWords: words,
  uses: z.array(z.strictObject(named)).min(1).max(30),
  /** A use that names a word of each group is refused: 会员 beside 分红. */
  forbidden: z
    .array(z.strictObject({ ...named, groups: z.array(words).min(1).max(4), source: packSource }))
    .min(1)
    .max(10),
});

/** 合作活动: which body decides on which, from the heaviest level down; the first that fits counts, the last takes the rest. */
export const cooperationApprovalRule = z.strictObject({
  ...rule,
  type: z.literal("cooperation-approval"),
  natures: z.array(z.strictObject(named)).max(30),
  levels: z
    .array(
      z.strictObject({
        ...named,
        /** The kind of resolution in the charter that approves it. */
        resolution: packId,
        /** Kinds of bodies that may decide. */
        bodies: z.array(packId).min(1).max(5),
        amountFromYuan: z.number().int().min(0).optional(),
        yearsFrom: z.number().int().min(1).max(100).optional(),
        natures: z.array(packId).max(30).default([]),
        source: packSource,
      }),
    )
    .min(1)
    .max(5),
  terms: z.array(z.strictObject(named)).max(20),
});

/** 内部管理制度: the kinds an association must have, and after how long each is looked at again. */
export const internalRulesRule = z.strictObject({
  ...rule,
  type: z.literal("internal-rules"),
  reviewWithin: packTerm,
  kinds: z
    .array(z.strictObject({ ...named, source: packSource }))
    .min(1)
    .max(40),
});

/** 脱钩: what is asked in each yearly round. */
export const decouplingRule = z.strictObject({
  ...rule,
  type: z.literal("decoupling"),
  every: packTerm,
  areas: z
    .array(
      z.strictObject({
        ...named,
        items: z
          .array(z.strictObject({ id: packId, asks: packText, asksEn: packText }))
          .min(1)
          .max(30),
      }),
    )
    .min(1)
    .max(20),
});

/** 诚信自律议题: on the agenda of which kinds of bodies it belongs every calendar year, and how early a body that did not meet is told. */
export const integrityAgendaRule = z.strictObject({
  ...rule,
  type: z.literal("integrity-agenda"),
  bodies: z.array(bodyKind).min(1).max(10),
  /** Before the end of the year. */
  remindMonthsBefore: z.number().int().min(0).max(12),
});
