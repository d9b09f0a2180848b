import type { Day } from "../calendar.ts";
import type { CharterBody, CharterClause, CharterRules } from "../catalogue/charter-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { bodyWants } from "./body-wants.ts";

/**
 * How a self-discipline body comes about (深纪发〔2018〕1号四（一）): the charter has it, the party organisation nominates, two
 * offices review, the assembly votes, four bodies are told, the secretariat names who runs it.
 */
export const setupStages = ["begun", "nominated", "reviewed", "carried", "filed", "abandoned"] as const;
export type SetupStage = (typeof setupStages)[number];

export const setupMoves = {
  /** A nomination that a reviewer did not agree to is made anew, and so is one that the assembly did not carry. */
  "nominate-setup": { from: ["begun", "reviewed"], to: "nominated" },
  "note-setup-review": { from: ["nominated"], to: "reviewed" },
  "carry-setup": { from: ["reviewed"], to: "carried" },
  "note-setup-filing": { from: ["carried"], to: "filed" },
  "name-setup-runner": { from: ["carried", "filed"], to: "filed" },
  "abandon-setup": { from: ["begun", "nominated", "reviewed"], to: "abandoned" },
} as const satisfies Record<string, { readonly from: readonly SetupStage[]; readonly to: SetupStage }>;
export type SetupMove = keyof typeof setupMoves;

const moveNames = {
  "nominate-setup": { zh: "党组织提名", en: "nomination" },
  "note-setup-review": { zh: "审核", en: "review" },
  "carry-setup": { zh: "会员（代表）大会表决", en: "vote of the assembly" },
  "note-setup-filing": { zh: "备案", en: "filing" },
  "name-setup-runner": { zh: "指定专人", en: "naming who runs it" },
  "abandon-setup": { zh: "终止办理", en: "abandoning" },
} as const satisfies Record<SetupMove, { zh: string; en: string }>;

const stageNames = {
  begun: { zh: "待提名", en: "waiting for nomination" },
  nominated: { zh: "待审核", en: "under review" },
  reviewed: { zh: "待表决", en: "waiting for the vote" },
  carried: { zh: "待备案", en: "being filed" },
  filed: { zh: "已备案", en: "filed" },
  abandoned: { zh: "已终止", en: "abandoned" },
} as const satisfies Record<SetupStage, { zh: string; en: string }>;

/** Null where the step may be taken now; else why not, with the article that sets the order. */
export function judgeSetupMove(
  stage: SetupStage,
  move: SetupMove,
  article: string,
): Refusal<"setup-out-of-order"> | null {
  if (setupMoves[move].from.some((one) => one === stage)) return null;
  const [at, step] = [stageNames[stage], moveNames[move]];
  return refuse("setup-out-of-order", { stage: at.zh, stageEn: at.en, step: step.zh, stepEn: step.en, article });
}

/** A step without its document is none. */
export function documentMissing(move: SetupMove, article: string): Refusal<"setup-document-missing"> {
  const { zh, en } = moveNames[move];
  return refuse("setup-document-missing", { step: zh, stepEn: en, article });
}

/** The day printed on a document lies between the step before it and today. */
export function judgeSetupDay(
  on: Day,
  { notBefore, today }: { readonly notBefore: Day; readonly today: Day },
): Refusal<"setup-day-outside"> | null {
  return on < notBefore || on > today ? refuse("setup-day-outside", { on, earliest: notBefore, today }) : null;
}

/** The body that the charter lets be set up: of its kind, placed under the council, with a clause that says so. */
export function setupBodyOf(
  charter: { readonly clauses: readonly CharterClause[]; readonly rules: CharterRules },
  article: string,
): CharterBody | Refusal<"charter-without-self-discipline-body"> {
  const { bodies } = charter.rules;
  const councils = bodies.filter(({ kind }) => kind === "council").map(({ id }) => id);
  const body = bodies.find(({ kind, under }) => kind === "self-discipline" && councils.includes(under ?? ""));
  const hasClause = charter.clauses.some(({ topics }) => topics.includes("self-discipline-body"));
  return body !== undefined && hasClause ? body : refuse("charter-without-self-discipline-body", { article });
}

/** As what the nominated head stands. */
export const headKinds = ["party-head", "discipline-secretary", "other"] as const;
export type HeadKind = (typeof headKinds)[number];

/**
 * The head is the head of the party organisation; where there is a discipline committee of the sector, its secretary. It is
 * so “in principle” (原则上): another one needs a written reason.
 */
export function judgeHead(
  head: { readonly as: HeadKind; readonly why: string },
  { hasDisciplineCommittee, article }: { readonly hasDisciplineCommittee: boolean; readonly article: string },
): Refusal<"setup-head-unfit"> | null {
  const asked: HeadKind = hasDisciplineCommittee ? "discipline-secretary" : "party-head";
  if (head.as === asked || head.why.length >= 4) return null;
  return refuse("setup-head-unfit", {
    asked: hasDisciplineCommittee ? "行业纪委书记" : "党组织负责人",
    askedEn: hasDisciplineCommittee
      ? "the secretary of the discipline committee"
      : "the head of the party organisation",
    article,
  });
}

export type Nominee = { readonly name: string; readonly unit: string; readonly post: string };

/** Whether the nominated fill the body as the charter has it: its posts only, none too many, none missing, an odd number. */
export function judgeNominees(
  rules: CharterRules,
  body: CharterBody,
  nominees: readonly Nominee[],
): Refusal<"setup-nominees-unfit"> | null {
  const unfit = (zh: string, en: string, article = body.article) =>
    refuse("setup-nominees-unfit", { what: zh, whatEn: en, article });
  const names = nominees.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return unfit(`“${twice}”列了两次`, `“${twice}” is named twice`);
  for (const { name, post: id } of nominees) {
    const post = rules.posts.find((one) => one.id === id && one.body === body.id);
    if (post === undefined) return unfit(`“${name}”的职务不属于本机构`, `the post of “${name}” is none of this body`);
    const held = nominees.filter((one) => one.post === id).length;
    if (held > post.seats.most)
      return unfit(
        `${post.name}提名${String(held)}人，至多${String(post.seats.most)}人`,
        `${String(held)} are named for ${post.nameEn ?? post.name}, ${String(post.seats.most)} at most`,
        post.article,
      );
  }
  const held = nominees.map(({ name, post }) => ({ holder: name, post }));
  const [want] = bodyWants(rules, body, { hasTerm: true, held, members: 0 });
  return want === undefined ? null : unfit(want.zh, want.en);
}
