import type { Day } from "../../calendar.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import type { PackSet } from "../../catalogue/pack.ts";
import { writtenDate } from "../../official-date.ts";
import { demonstrationNote, ended, writtenRecord, writtenRule } from "../objections/answer-facts.ts";
import type { MatterRecord } from "../objections/objection-view.ts";
import { type RepairOutcome, repairOutcomeWords } from "./repair.ts";

export type RepairFactsParts = {
  readonly association: { readonly name: string; readonly demonstration: boolean };
  readonly subject: string;
  readonly record: MatterRecord | null;
  readonly packs: PackSet;
  readonly kept: {
    readonly appliedOn: Day;
    readonly ruleEdition: string;
    readonly verifiedWith: string | null;
    readonly verifiedText: string | null;
    readonly verifiedOn: Day | null;
  };
  readonly outcome: RepairOutcome | "revoked";
  readonly reasons: string;
  readonly provision: string;
  /** After false material: the last day without another application. */
  readonly barredUntilOn: Day | null;
};

/** A decision on a repair as an official document tells it. */
export function repairFacts(parts: RepairFactsParts): DocumentFacts<"repair-decision"> {
  const { association, kept, outcome } = parts;
  const { verifiedWith, verifiedText, verifiedOn } = kept;
  return {
    texts: {
      association: association.name,
      subject: parts.subject,
      about: parts.record === null ? "该条信息" : writtenRecord(parts.record),
      appliedOn: writtenDate(kept.appliedOn),
      outcome: outcome === "revoked" ? "撤销准予信用修复的决定" : repairOutcomeWords[outcome],
      reasons: ended(parts.reasons),
      effect: effectOf(outcome) + barOf(parts.barredUntilOn),
      rule: writtenRule(kept.ruleEdition, parts.packs),
    },
    optional: {
      verified:
        verifiedWith === null || verifiedOn === null
          ? null
          : `经向认定单位${verifiedWith}核实，该单位于${writtenDate(verifiedOn)}答复：${ended(verifiedText ?? "")}`,
      provision: parts.provision === "" ? null : `不可修复的规定：${ended(parts.provision)}`,
      demonstration: association.demonstration ? demonstrationNote : null,
    },
    rows: {},
  };
}

function effectOf(outcome: RepairFactsParts["outcome"]): string {
  switch (outcome) {
    case "granted":
      return "自本决定作出之时起停止公示、停止对外提供，并告知接收过该信息的各方停止使用。";
    case "revoked":
      return "该信息自即日起按原期限恢复公示，并告知接收过该信息的各方。";
    case "refused":
      return "情况改变或者补齐条件后，可以再次申请。对本决定不服的，可以提出异议。";
    case "not-repairable":
      return "该信息公示至法定期限届满后自动停止公示。对本决定不服的，可以提出异议。";
  }
}

function barOf(until: Day | null): string {
  return until === null ? "" : `因提供虚假材料，${writtenDate(until)}及以前不再受理信用修复申请。`;
}
