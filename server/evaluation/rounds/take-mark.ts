import { z } from "zod";
import { marks, tenThousandths } from "@xinheng/domain/catalogue/models/marks.ts";
import { turnOf } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { listPapers, type Paper } from "../../governance/papers/paper-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import { readSettling, settleIndicator, settlingOf } from "../ratings/settling.ts";
import { modelOfRound } from "./frozen-score.ts";
import { type KeptMark, listMarkedBy, saveMark } from "./mark-store.ts";
import { type PeopleIndicator, peopleIndicators } from "../people-indicators.ts";
import type { HeldEntry } from "./round-step.ts";
import { standsAside } from "./stands-aside.ts";

const evidence = z
  .array(z.object({ name: z.string().min(1).max(200), paperId: z.uuid() }))
  .min(1)
  .max(20);

/** What a scorer gives, whether of the association or of an agency. */
export const markBody = z.object({
  indicator: z.string().min(1).max(60),
  points: marks,
  says: z.string().trim().min(2).max(1_000),
  evidence,
});
type MarkBody = z.infer<typeof markBody>;

/** Who scores: under an assignment or not, which indicators are theirs, which papers they may rest on. */
export type Scorer<Code extends string> = {
  readonly under: KeptMark["under"];
  readonly judgeOwn: (one: PeopleIndicator) => Refusal<Code> | null;
  readonly mayRestOn: (paper: Paper) => boolean;
};

type Taken = Refusal<
  | "evaluation-interest-declared"
  | "evaluation-indicator-not-judged"
  | "evaluation-points-over"
  | "evaluation-marked-already"
  | "evaluation-marked-before"
  | "evaluation-marks-enough"
  | "evaluation-evidence-wrong"
>;

/** Keeps one person's marks for one indicator of an entry that is held; or tells why not. */
export async function takeMark<Code extends string>(
  given: ModelReader & { readonly tx: Tx; readonly body: MarkBody },
  held: HeldEntry,
  scorer: Scorer<Code>,
): Promise<Taken | Refusal<Code> | null> {
  const { tx, actor, now, body } = given;
  const accountId = actor.id;
  if (accountId === null) throw new Error("whoever scores has an account");
  if (await standsAside(given, held.entry)) return refuse("evaluation-interest-declared");
  const { content } = await modelOfRound(given, held.round);
  const one = peopleIndicators(content).find(({ id }) => id === body.indicator);
  if (one === undefined) return refuse("evaluation-indicator-not-judged", { indicator: body.indicator });
  const points = tenThousandths(body.points);
  if (points > tenThousandths(one.full)) return refuse("evaluation-points-over", { full: one.full });
  const notOwn = scorer.judgeOwn(one);
  if (notOwn !== null) return notOwn;
  const settling = await readSettling(tx, held.entry);
  const turn = turnOf(settling.reopenings, one.id);
  const before = (await listMarkedBy(tx, held.entry, accountId)).get(one.id);
  if (before !== undefined && before < turn) return refuse("evaluation-marked-before", { indicator: one.name });
  if (before !== undefined) return refuse("evaluation-marked-already");
  const own = scorer.under === null ? settling : settlingOf(settling, scorer.under.assignmentId);
  if (settleIndicator(one, own).settled) return refuse("evaluation-marks-enough");
  const wrong = await judgeEvidence(tx, { one, brought: body.evidence, mayRestOn: scorer.mayRestOn });
  if (wrong !== null) return wrong;
  const { subjectId, id: entryId, associationId } = held.entry;
  await saveMark(tx, {
    ...{ subjectId, entryId, associationId, accountId, points, at: now, under: scorer.under },
    ...{ indicator: one.id, turn, says: body.says, evidence: body.evidence },
  });
  return null;
}

/** Each piece is of a kind the model names, and lies in the house where the scorer may rest on it. */
async function judgeEvidence(
  tx: ReadTx,
  asked: {
    readonly one: PeopleIndicator;
    readonly brought: MarkBody["evidence"];
    readonly mayRestOn: (paper: Paper) => boolean;
  },
): Promise<Refusal<"evaluation-evidence-wrong"> | null> {
  const { one, brought, mayRestOn } = asked;
  const papers = await listPapers(
    tx,
    brought.map(({ paperId }) => paperId),
  );
  const known = new Set(papers.filter(mayRestOn).map(({ id }) => id));
  const { evidence: kinds } = one.scoring;
  const wrong = brought.find(({ name, paperId }) => !kinds.includes(name) || !known.has(paperId));
  return wrong === undefined
    ? null
    : refuse("evaluation-evidence-wrong", { name: wrong.name, wanted: kinds.join("、") });
}
