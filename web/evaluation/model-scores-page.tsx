import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreRows } from "../kit/more-rows.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import "./evaluation.css";

/** What a model would give whom today, by name; the filter stands in the address. */
export function ModelScoresPage({ id }: { id: string }) {
  const say = useDeskSay();
  const [asked] = useSearchParams();
  const [offset, setOffset] = useState(0);
  const [grade, before] = [asked.get("grade"), asked.get("before")];
  const scores = useAnswer("/api/models/{modelId}/scores", {
    path: { modelId: id },
    query: { offset, ...(grade === null ? {} : { grade }), ...(before === null ? {} : { before }) },
  });
  return (
    <>
      <PageHead
        title={say("scores.title")}
        trail={<Link href={`/desk/models/${id}?tab=trial`}>{say("model.tab.trial")}</Link>}
        tags={
          <>
            {before !== null && <span className="tag">{say("scores.before", { grade: before })}</span>}
            {grade !== null && <span className="tag">{say("scores.grade", { grade })}</span>}
          </>
        }
      />
      <p className="small">{say("scores.lead")}</p>
      <Answered asked={scores}>
        {({ rows, next, versus }) => (
          <>
            <DenseTable
              rows={rows}
              keyOf={({ subjectId }) => subjectId}
              label={say("scores.title")}
              empty={say("scores.none")}
              columns={[
                {
                  title: say("scores.member"),
                  cell: ({ subjectId, name }) => <Link href={`/desk/models/${id}/scores/${subjectId}`}>{name}</Link>,
                },
                { title: say("score.points"), end: true, cell: ({ points }) => points },
                { title: say("score.grade"), tight: true, cell: (row) => row.grade ?? say("score.ungraded") },
                ...(versus
                  ? [
                      {
                        title: say("score.before"),
                        tight: true,
                        cell: (row: { before: string | null }) => row.before ?? say("score.ungraded"),
                      },
                    ]
                  : []),
              ]}
            />
            <MoreRows offset={offset} next={next} go={setOffset} />
          </>
        )}
      </Answered>
    </>
  );
}
