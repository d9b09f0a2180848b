import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { OfNorm, Opinion } from "../norm.ts";
import { AnswerOpinion } from "./answer-opinion.tsx";
import { MergeOpinion } from "./merge-opinion.tsx";
import { SplitOpinion } from "./split-opinion.tsx";

type Given = OfNorm & { readonly opinion: Opinion; readonly others: readonly Opinion[] };
const tones = { adopted: "good", partly: "link", rejected: "" } as const;

/** One opinion: from whom, on what, where it came from and went, its answer with the reason, and what can be done with it. */
export function OpinionItem({ norm, opinion, others }: Given) {
  const say = useDeskSay();
  const { number, clause, fromKind, fromName, receivedOn, can } = opinion;
  const place = clause === null ? say("norm.opinion.whole") : say("norms.article", { number: chineseNumeral(clause) });
  const isEarlier = norm.consultation !== null && opinion.revision !== norm.consultation.revision;
  return (
    <li>
      <div>
        <b>{say("norm.opinion.number", { number })}</b> <span lang="zh">{place}</span> <Standing opinion={opinion} />
      </div>
      <div className="small">
        {say("norm.opinion.from", { kind: say(`norm.from.${fromKind}`), from: fromName, on: receivedOn })}
        {isEarlier && ` ${say("norm.opinion.earlier", { revision: opinion.revision })}`}
        {opinion.splitFrom !== null && ` ${say("norm.opinion.splitFrom", { number: opinion.splitFrom })}`}
      </div>
      <p className="written" lang="zh">
        {opinion.opinion}
      </p>
      {opinion.reason !== null && (
        <p className="answer" lang="zh">
          {say("norm.opinion.reason", { reason: opinion.reason })}
        </p>
      )}
      {can.length > 0 && (
        <div className="deeds">
          {can.includes("answer-norm-opinion") && <AnswerOpinion opinion={opinion} />}
          {can.includes("merge-norm-opinion") && <MergeOpinion opinion={opinion} others={others} />}
          {can.includes("split-norm-opinion") && <SplitOpinion norm={norm} opinion={opinion} />}
        </div>
      )}
    </li>
  );
}

function Standing({ opinion: { answer, mergedInto, isSplit } }: Pick<Given, "opinion">) {
  const say = useDeskSay();
  if (answer !== null) return <span className={`tag ${tones[answer]}`}>{say(`norm.answer.${answer}`)}</span>;
  if (mergedInto !== null) return <span className="tag">{say("norm.opinion.mergedInto", { number: mergedInto })}</span>;
  return isSplit ? (
    <span className="tag">{say("norm.opinion.isSplit")}</span>
  ) : (
    <span className="tag wait">{say("norm.opinion.owed")}</span>
  );
}
