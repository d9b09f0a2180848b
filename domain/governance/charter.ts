import type {
  CharterBody,
  CharterClause,
  CharterPost,
  CharterResolution,
  CharterRules,
  Majority,
} from "../catalogue/charter-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type Share, sayShare, shareOf } from "../share.ts";

/** A charter as everything that decides asks it: its text, its rules, and which version it is. */
export type Charter = {
  /** How a decision names the version it was taken by. */
  readonly version: number;
  readonly clauses: readonly CharterClause[];
  readonly rules: CharterRules;
};

export function bodyOf(rules: CharterRules, id: string): CharterBody | Refusal<"charter-body-unknown"> {
  return rules.bodies.find((body) => body.id === id) ?? refuse("charter-body-unknown", { body: id });
}

export function postOf(rules: CharterRules, id: string): CharterPost | Refusal<"charter-post-unknown"> {
  return rules.posts.find((post) => post.id === id) ?? refuse("charter-post-unknown", { post: id });
}

export function resolutionOf(
  rules: CharterRules,
  id: string,
): CharterResolution | Refusal<"charter-resolution-unknown"> {
  return rules.resolutions.find((kind) => kind.id === id) ?? refuse("charter-resolution-unknown", { resolution: id });
}

/** A majority with its share in whole numbers. */
export type CountedMajority = { readonly share: Share; readonly of: Majority["of"] };

/** What carries a kind of resolution in a body, and how many must be present for it: its own figures, else the body's. */
export function thresholdsOf(
  body: CharterBody,
  kind: CharterResolution,
): { readonly quorum: Share; readonly majority: CountedMajority } {
  const majority = kind.majority ?? body.majority;
  return { quorum: shareOf(kind.quorum ?? body.quorum), majority: { share: shareOf(majority.share), of: majority.of } };
}

const counted = {
  entitled: { zh: "全体成员", en: "all members" },
  present: { zh: "到会人员", en: "those present" },
  cast: { zh: "有效票", en: "votes for or against" },
} as const;

/** A majority in words: 到会人员三分之二以上. */
export function sayMajority({ share, of }: CountedMajority): { readonly zh: string; readonly en: string } {
  const said = sayShare(share);
  return { zh: counted[of].zh + said.zh, en: `${said.en} of ${counted[of].en}` };
}
