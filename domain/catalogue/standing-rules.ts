import { z } from "zod";
import { packHeader, packId, packName, packPeriod, packTerm, packText } from "./pack-header.ts";

const rule = { ...packHeader, kind: z.literal("rule") } as const;

export const supplierTier = z.enum(["incentive", "warning", "punishment", "elimination"]);
export type SupplierTier = z.infer<typeof supplierTier>;

/** The four tiers of a library of suppliers: which lists put a supplier into each, the gravest first to be asked. */
export const supplierTiersRule = z.strictObject({
  ...rule,
  type: z.literal("supplier-tiers"),
  tiers: z
    .array(
      z.strictObject({
        tier: supplierTier,
        name: packName,
        nameEn: packName,
        says: packText,
        saysEn: packText,
        lists: z.array(packId).min(1).max(20),
      }),
    )
    .min(1)
    .max(4),
});

/** Whose promise a template is. */
export const commitmentKind = z.enum(["association", "member", "practitioner", "licensing", "repair", "evaluation"]);
export type CommitmentKind = z.infer<typeof commitmentKind>;

/** 承诺类型 of the data standard (STANDARDS 1.6). */
export const commitmentType = z.enum([
  "审批替代型",
  "容缺受理型",
  "证明事项型",
  "信用修复型",
  "行业自律型",
  "主动型",
  "其他",
]);

/** The letter of a commitment: what is promised, what breach costs, how long it holds and by when it is to be kept. */
export const commitmentTemplateRule = z.strictObject({
  ...rule,
  type: z.literal("commitment-template"),
  commitment: commitmentKind,
  commitmentType,
  reason: packText,
  content: z.array(packText).min(1).max(30),
  liability: z.array(packText).min(1).max(10),
  /** How long it holds from the day it is signed; absent: until it is withdrawn. */
  validFor: packTerm.optional(),
  /** By when the keeping is to be shown with evidence; absent: nothing is to be shown. */
  fulfilWithin: packPeriod.optional(),
  /** Whether everybody may read it; a person's never without the person's own consent. */
  public: z.boolean(),
  accepts: packName,
});
