import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ScoreReasons } from "./score-reasons.tsx";
import "./evaluation.css";

export type Score = Reply<"/api/models/{modelId}/scores/{subjectId}", "get">;
type Given = { readonly modelId: string; readonly subjectId: string };

/** Why a member would be graded so: grade, indicator, rule, record, document; and what would raise it. */
export function ScorePage({ modelId, subjectId }: Given) {
  const score = useAnswer("/api/models/{modelId}/scores/{subjectId}", { path: { modelId, subjectId } });
  return <Answered asked={score}>{(value) => <Shown modelId={modelId} score={value} />}</Answered>;
}

function Shown({ modelId, score }: { modelId: string; score: Score }) {
  const say = useDeskSay();
  const grade = score.grade ?? say("score.ungraded");
  return (
    <>
      <PageHead
        title={score.name}
        trail={<Link href={`/desk/models/${modelId}/scores`}>{say("scores.title")}</Link>}
        tags={
          <>
            <span className="tag good">{say("score.is", { grade, points: score.points })}</span>
            <span className="tag">{score.on}</span>
          </>
        }
        actions={
          <Link className="button" href={`/desk/subjects/${score.subjectId}`}>
            {say("score.archive")}
          </Link>
        }
      />
      <p className="small">{say("score.lead")}</p>
      <ScoreReasons score={score} />
    </>
  );
}
