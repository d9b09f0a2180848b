import { Button, Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreRows } from "../../kit/more-rows.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type DuesLine, type DuesYear, writtenFen } from "./dues.ts";
import { ExportForm } from "./export-form.tsx";
import { LinePanel } from "./line-panel.tsx";
import { LineTag } from "./line-tag.tsx";
import { thisYear, YearChoice } from "./year-choice.tsx";

const states = ["unpaid", "partly", "paid"] as const satisfies readonly DuesLine["state"][];

/** The assessment of a year and what was collected of it, member by member. */
export function LevyTab() {
  const say = useDeskSay();
  const [year, setYear] = useState(thisYear());
  const [state, setState] = useState<DuesLine["state"] | undefined>();
  const [offset, setOffset] = useState(0);
  const query = { offset, ...(state === undefined ? {} : { state }) };
  const found = useAnswer("/api/dues/{year}", { path: { year }, query });
  const account = useAnswer("/api/dues-accounts/{year}", { path: { year }, query: {} });
  const { answer } = account;
  const known = answer?.ok === true ? answer.value : null;
  const isUnassessed = found.answer?.ok === false && found.answer.problem.code === "dues-not-assessed";
  return (
    <>
      <YearChoice
        years={known?.years ?? []}
        year={year}
        choose={(next) => {
          setOffset(0);
          setYear(next);
        }}
      />
      {isUnassessed ? (
        <section className="sheet">
          <p className="empty">{say("dues.notAssessed", { year })}</p>
          {known?.can.includes("assess-dues") === true && <Assess year={year} again={false} />}
        </section>
      ) : (
        <Answered asked={found}>
          {(value) => (
            <>
              <Totals found={value} />
              <div className="tools">
                <Select
                  allowClear
                  aria-label={say("state")}
                  placeholder={say("dues.everyState")}
                  value={state}
                  style={{ width: 160 }}
                  options={states.map((one) => ({ value: one, label: say(`dues.state.${one}`) }))}
                  onChange={(one?: DuesLine["state"]) => {
                    setOffset(0);
                    setState(one);
                  }}
                />
              </div>
              {value.can.includes("export-dues") && (
                <div className="page-deed">
                  <ExportForm key={`${String(year)} ${state ?? ""}`} year={year} state={state} />
                </div>
              )}
              <Lines found={value} />
              <MoreRows offset={offset} next={value.next} go={setOffset} />
            </>
          )}
        </Answered>
      )}
    </>
  );
}

function Assess({ year, again }: { year: number; again: boolean }) {
  const say = useDeskSay();
  const assess = useDeed("post", "/api/dues/{year}");
  return (
    <>
      {assess.problem !== null && <ProblemNote problem={assess.problem} />}
      <p className="actions">
        <Button loading={assess.busy} onClick={() => void assess.send({ path: { year } })}>
          {again ? say("dues.assess.again") : say("dues.assess.do", { year })}
        </Button>
      </p>
      <p className="small">{say("dues.assess.about")}</p>
    </>
  );
}

function Totals({ found }: { found: DuesYear }) {
  const say = useDeskSay();
  const { totals, standard } = found;
  const figures = [
    { name: say("dues.assessed"), fen: totals.assessedFen },
    { name: say("dues.reduced"), fen: totals.reducedFen },
    { name: say("dues.paid"), fen: totals.paidFen },
    { name: say("dues.owed"), fen: totals.owedFen },
  ];
  return (
    <section className="sheet" aria-label={say("dues.levyOf", { year: found.year, members: totals.members })}>
      <h2>{say("dues.levyOf", { year: found.year, members: totals.members })}</h2>
      <dl className="figures">
        {figures.map(({ name, fen }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{writtenFen(fen)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{say("dues.assessedBy", { title: standard.title, on: found.assessedOn })}</p>
      {found.can.includes("assess-dues") && <Assess year={found.year} again />}
    </section>
  );
}

function Lines({ found }: { found: DuesYear }) {
  const say = useDeskSay();
  const [chosen, choose] = useState<string | null>(null);
  const line = found.rows.find(({ id }) => id === chosen);
  return (
    <>
      {line !== undefined && (
        <LinePanel
          key={line.id}
          line={line}
          can={found.can}
          reductions={found.standard.reductions}
          close={() => choose(null)}
        />
      )}
      <DenseTable
        rows={found.rows}
        keyOf={({ id }) => id}
        label={say("dues.levy")}
        empty={say("dues.lines.none")}
        columns={[
          { title: say("member.number"), tight: true, cell: ({ number }) => number },
          {
            title: say("dues.member"),
            cell: ({ subjectId, name }) => <Link href={`/desk/subjects/${subjectId}`}>{name}</Link>,
          },
          { title: say("dues.tier"), cell: ({ tierName }) => tierName },
          { title: say("dues.assessed"), end: true, cell: ({ assessedFen }) => writtenFen(assessedFen) },
          { title: say("dues.reduced"), end: true, cell: ({ reducedFen }) => writtenFen(reducedFen) },
          { title: say("dues.paid"), end: true, cell: ({ paidFen }) => writtenFen(paidFen) },
          { title: say("dues.owed"), end: true, cell: ({ owedFen }) => writtenFen(owedFen) },
          { title: say("state"), tight: true, cell: (row) => <LineTag state={row.state} /> },
          {
            title: say("dues.handle"),
            end: true,
            cell: (row) => (
              <Button size="small" aria-label={say("dues.handleOf", { name: row.name })} onClick={() => choose(row.id)}>
                {say("dues.handle")}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
