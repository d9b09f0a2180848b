import { type Refusal, refuse } from "../refusal.ts";
import { toHalfWidth } from "../half-width.ts";

/** The kinds of penalty of the field standard (行政处罚法 2021, art. 9), 其他 being spelt out in `detail`. */
export const penaltyKinds = [
  "警告",
  "通报批评",
  "罚款",
  "没收违法所得",
  "没收非法财物",
  "暂扣许可证件",
  "降低资质等级",
  "吊销许可证件",
  "限制开展生产经营活动",
  "责令停产停业",
  "责令关闭",
  "限制从业",
  "行政拘留",
  "其他",
] as const;
export type PenaltyKind = (typeof penaltyKinds)[number];

export type Penalty = { readonly kind: PenaltyKind; readonly detail: string | null };

export type PenaltyKindsRefusal = Refusal<
  "penalty-kinds-missing" | "penalty-kinds-too-long" | "penalty-kind-unknown" | "penalty-kind-other-without-detail"
>;

/**
 * Reads CF_CFLB: one or several kinds, joined by ；;、or a comma. The names of 2016 are turned into those of today. What comes
 * after 其他- up to the next semicolon is its detail, whatever signs stand in it.
 */
export function readPenaltyKinds(text: string): readonly Penalty[] | PenaltyKindsRefusal {
  const cleaned = toHalfWidth(text).replace(/\s/g, "");
  if (cleaned.length > longestText) return refuse("penalty-kinds-too-long", { longest: longestText });
  const penalties = new Map<string, Penalty>();
  for (const part of partsOf(cleaned)) {
    const penalty = readOne(part);
    if ("refused" in penalty) return penalty;
    penalties.set(`${penalty.kind}-${penalty.detail ?? ""}`, penalty);
  }
  return penalties.size === 0 ? refuse("penalty-kinds-missing") : [...penalties.values()];
}

/** The field as the standard joins it: 罚款；其他-责令改正. */
export function printPenaltyKinds(penalties: readonly Penalty[]): string {
  return penalties.map(({ kind, detail }) => (detail === null ? kind : `${kind}-${detail}`)).join("；");
}

const longestText = 255;

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (const clause of text.split(/[;；]/)) {
    const other = clause.search(/其[他它]/);
    const named = other < 0 ? clause : clause.slice(0, other);
    parts.push(...named.split(/[、,，|/]/), ...(other < 0 ? [] : [clause.slice(other)]));
  }
  return parts.filter((part) => part !== "");
}

// The legacy name does not say whether a licence was suspended or revoked; taking the harder one would be a guess upward.
const undecided: Penalty = { kind: "其他", detail: "暂扣或者吊销许可证件" };
const otherNames: Readonly<Record<string, Penalty>> = {
  暂扣或者吊销许可证: undecided,
  暂扣或者吊销执照: undecided,
  暂扣许可证: { kind: "暂扣许可证件", detail: null },
  暂扣执照: { kind: "暂扣许可证件", detail: null },
  吊销许可证: { kind: "吊销许可证件", detail: null },
  吊销执照: { kind: "吊销许可证件", detail: null },
  吊销营业执照: { kind: "吊销许可证件", detail: null },
  没收非法所得: { kind: "没收违法所得", detail: null },
};

function readOne(part: string): Penalty | PenaltyKindsRefusal {
  const kind = penaltyKinds.find((known) => known === part);
  if (kind !== undefined && kind !== "其他") return { kind, detail: null };
  const renamed = otherNames[part];
  if (renamed !== undefined) return renamed;
  const other = /^其[他它](?:行政处罚)?[-‐-―－:：(（]*(.*?)[)）]?$/.exec(part);
  if (other === null) return refuse("penalty-kind-unknown", { kind: part.slice(0, 40) });
  const detail = other[1] ?? "";
  return detail === "" ? refuse("penalty-kind-other-without-detail") : { kind: "其他", detail };
}
