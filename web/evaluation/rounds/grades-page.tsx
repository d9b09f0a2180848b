import { useState } from "react";
import { Link } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreRows } from "../../kit/more-rows.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { EvaluationCharts } from "../figures/evaluation-charts.tsx";
import { DisputedTag } from "./disputed-tag.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Row = Reply<"/api/evaluation-grades", "get">["rows"][number];

/** Grades that everybody may read: whether each holds, what a body has to decide, when it is reviewed. */
export function GradesPage() {
  const say = useDeskSay();
  const [offset, setOffset] = useState(0);
  const found = useAnswer("/api/evaluation-grades", { query: { offset } });
  return (
    <>
      <PageHead title={say("desk.evaluationGrades")} />
      <p>{say("grades.lead")}</p>
      <Answered asked={found}>
        {({ rows, next }) => (
          <>
            <section className="sheet">
              <Grades rows={rows} />
            </section>
            <MoreRows offset={offset} next={next} go={setOffset} />
            {offset === 0 && <Figures />}
          </>
        )}
      </Answered>
    </>
  );
}

function Figures() {
  const figures = useAnswer("/api/evaluation-figures", {});
  return <Answered asked={figures}>{(value) => <EvaluationCharts figures={value} />}</Answered>;
}

function Grades({ rows }: { rows: readonly Row[] }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ entryId }) => entryId}
      label={say("desk.evaluationGrades")}
      empty={say("grades.none")}
      columns={[
        {
          title: say("entry.member"),
          cell: ({ subjectId, entryId, name }) => (
            <Link href={`/desk/evaluations/${subjectId}/${entryId}`}>{name}</Link>
          ),
        },
        { title: say("entry.grade"), tight: true, cell: ({ grade }) => grade },
        {
          title: say("state"),
          tight: true,
          cell: ({ state, disputedSince }) => (
            <>
              <span className={state === "suspended" ? "tag act" : "tag"}>{say(`grade.state.${state}`)}</span>{" "}
              <DisputedTag since={disputedSince} />
            </>
          ),
        },
        {
          title: say("rounds.next"),
          cell: ({ toSettle }) => (toSettle === null ? "" : say(`life.toSettle.${toSettle}`)),
        },
        { title: say("certificate.validUntil"), tight: true, cell: ({ validUntil }) => validUntil ?? "" },
        { title: say("life.reviewDue"), tight: true, cell: ({ reviewDueOn }) => reviewDueOn ?? "" },
        { title: say("life.certificate"), cell: ({ certificate }) => certificate ?? "" },
      ]}
    />
  );
}
