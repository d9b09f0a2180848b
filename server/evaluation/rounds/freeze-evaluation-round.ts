import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { drawnByLot } from "@xinheng/domain/evaluation/ratings/drawn-lot.ts";
import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { itemsInForce } from "../found-model.ts";
import { changeEntry, listEntriesOf } from "./entry-store.ts";
import { rootOfSubjects } from "./facts-root.ts";
import { askedFrozen, modelOfRound } from "./frozen-score.ts";
import { listRoots } from "./frozen-store.ts";
import { startRoundClock } from "./round-deadline.ts";
import { changeRound } from "./round-store.ts";
import { roundParams, roundStep } from "./round-step.ts";
import { viewRound } from "./view-round.ts";

/**
 * Fixes what everybody who qualifies is scored on: the records valid today and known now, by the editions in force, under
 * one root. From today each looks at its own before anybody scores.
 */
export const freezeEvaluationRound = deed({
  name: "freeze-evaluation-round",
  method: "POST",
  path: "/evaluation-rounds/{roundId}/freeze",
  says: {
    zh: "冻结评价数据：记下生效日、知悉时刻、目录版次和记录的根值，不复制；随即进入会员核对数据的期限。",
    en: "Freezes the data: valid day, known instant, editions and the root over the records, not a copy; members then look at their own.",
  },
  params: roundParams,
  reply: roundView,
  refuses: [
    "evaluation-round-not-found",
    "evaluation-round-stage-wrong",
    "evaluation-entries-unjudged",
    "evaluation-nobody-qualified",
    "evaluation-rule-missing",
  ],
  journals: ({ reply }) => ({
    subjects: reply.entries.filter(({ stage }) => stage === "frozen").map(({ subjectId }) => subjectId),
    ids: { round: reply.id, root: reply.root ?? "" },
    editions: reply.editions,
  }),
  async run(given) {
    const { tx, now, today, params } = given;
    const step = await roundStep(tx, params.roundId, "freeze-evaluation-round");
    if (isRefusal(step)) return step;
    const { round } = step;
    const entries = await listEntriesOf(tx, round.id);
    const unjudged = entries.filter(({ stage }) => stage === "applied").length;
    if (unjudged > 0) return refuse("evaluation-entries-unjudged", { count: unjudged });
    const qualified = entries.filter(({ stage }) => stage === "qualified");
    if (qualified.length === 0) return refuse("evaluation-nobody-qualified");
    const remarksUntil = await startRoundClock(given, "remarks", { ...round, subjectId: null });
    if (isRefusal(remarksUntil)) return remarksUntil;
    const { content } = await modelOfRound(given, round);
    const roots = await listRoots(
      tx,
      askedFrozen(given, content, { on: today, knownAt: now }),
      qualified.map(({ subjectId }) => subjectId),
    );
    const frozen = qualified.flatMap((entry) => {
      const found = roots.get(entry.subjectId);
      return found === undefined ? [] : [{ entry, ...found }];
    });
    const root = rootOfSubjects(frozen.map(({ entry, root: own }) => ({ subjectId: entry.subjectId, root: own })));
    const drawn = drawnByLot(
      root,
      frozen.map(({ entry }) => entry.id),
      round.doubleShare,
    );
    for (const { entry, facts, root: own } of frozen) {
      const how = round.doubleShare === 100 ? "all" : "drawn";
      // What somebody chose with a reason stands.
      const second = entry.second ?? (drawn.has(entry.id) ? { how, why: "", on: today } : null);
      await changeEntry(tx, entry, { stage: "frozen", frozen: { knownAt: now, facts, root: own }, second });
    }
    const read = new Set(content.facts.map(({ item }) => item));
    const editions = (await itemsInForce(given)).filter(({ id }) => read.has(id)).map(entryRef);
    const freeze = { frozenOn: today, frozenAt: now, editions, root, remarksUntil };
    await changeRound(tx, round.id, { stage: step.stage, freeze });
    return viewRound(given, round.id);
  },
});
