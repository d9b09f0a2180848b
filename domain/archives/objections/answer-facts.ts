import type { Day } from "../../calendar.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { findEntry } from "../../catalogue/in-force.ts";
import type { PackSet } from "../../catalogue/pack.ts";
import { writtenDate } from "../../official-date.ts";
import { isRefusal } from "../../refusal.ts";
import {
  matterWords,
  type ObjectionAbout,
  type ObjectionMatter,
  type ObjectionOutcome,
  outcomeWords,
} from "./objection.ts";
import type { MatterRecord } from "./objection-view.ts";

/** What the answer to an objection is written from. */
export type AnswerParts = {
  readonly association: { readonly name: string; readonly demonstration: boolean };
  readonly subject: string;
  readonly record: MatterRecord | null;
  readonly packs: PackSet;
  readonly kept: {
    readonly about: ObjectionAbout;
    readonly claim: string;
    readonly matter: ObjectionMatter;
    readonly reason: string;
    readonly filedOn: Day;
    readonly ruleEdition: string;
    readonly referredTo: string | null;
    readonly referralText: string | null;
    readonly referralOn: Day | null;
  };
  readonly round: 1 | 2;
  readonly outcome: ObjectionOutcome;
  readonly reasons: string;
  readonly correction: string;
};

export const demonstrationNote = "本件为示例数据所出，不具任何效力。";

/** An answer as an official document tells it: Chinese only, days written out. */
export function answerFacts(parts: AnswerParts): DocumentFacts<"objection-answer"> {
  const { association, kept, outcome, round } = parts;
  const { referredTo, referralText, referralOn } = kept;
  return {
    texts: {
      association: association.name,
      subject: parts.subject,
      about: aboutWritten(parts),
      filedOn: writtenDate(kept.filedOn),
      matter: matterWords[kept.matter],
      reason: ended(kept.reason),
      round: round === 1 ? "核查答复" : "复核答复",
      outcome: outcomeWords[outcome],
      reasons: ended(parts.reasons),
      rights: rightsAfter(parts),
      rule: writtenRule(kept.ruleEdition, parts.packs),
    },
    optional: {
      source:
        referredTo === null || referralText === null || referralOn === null
          ? null
          : `经转请${referredTo}核查，该单位于${writtenDate(referralOn)}答复：${ended(referralText)}`,
      correction: outcome === "rejected" ? null : correctedBy(parts),
      demonstration: association.demonstration ? demonstrationNote : null,
    },
    rows: {},
  };
}

/** What it is about: a record by its document, a grade or a place in a roll as it was named, else the identity. */
function aboutWritten({ record, kept }: AnswerParts): string {
  if (record !== null) return writtenRecord(record);
  return kept.about === "identity" ? `身份信息“${kept.claim}”` : kept.claim;
}

/** What was corrected; a grade is not corrected here, it is decided on anew by its own procedure. */
function correctedBy({ kept, correction }: AnswerParts): string {
  if (kept.about === "grade") return `处理情况：${ended(correction)}`;
  return `更正情况：${ended(correction)}更正内容已告知接收过该信息的各方。`;
}

/** What is left to the subject. A second look is not looked at again here; the source and the courts remain. */
function rightsAfter({ outcome, round, kept }: AnswerParts): string {
  if (outcome === "accepted")
    return kept.about === "grade" ? "会议作出决议之前，该等级仍标注“有异议”。" : "该信息不再标注“有异议”。";
  const note = "不同意本答复的，可以写三百字以内的附注，经审看个人信息后随该信息一并显示";
  return round === 1
    ? `${note}；也可以申请复核一次，复核由其他人员办理。`
    : `${note}；也可以向来源单位提出，或者依法维权。`;
}

/** A record as documents name it. */
export function writtenRecord(record: MatterRecord): string {
  return `${record.issuer}${record.document}${record.itemName}信息`;
}

/** The rule behind an `id@edition`: its document and article. */
export function writtenRule(ref: string, packs: PackSet): string {
  const rule = findEntry(packs, ref);
  return isRefusal(rule) ? ref : `${rule.source.document}${rule.source.article ?? ""}（规则${ref}）`;
}

/** With a full stop, whoever wrote it. */
export function ended(text: string): string {
  return /[。！？!?.]$/u.test(text) ? text : `${text}。`;
}
