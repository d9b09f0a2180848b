import { Select } from "antd";
import { useState } from "react";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Fact } from "../../kit/fact.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What was sent in a year, by kind and by what became of it. */
export function ProposalFigures() {
  const say = useDeskSay();
  const [chosen, setYear] = useState<number | undefined>();
  const found = useAnswer("/api/proposal-report", { query: chosen === undefined ? {} : { year: chosen } });
  return (
    <section className="sheet after-drop">
      <h2>{say("proposal.figures")}</h2>
      <Answered asked={found}>
        {({ year, years, sent, late, kinds }) => (
          <>
            <div className="tools">
              <Select
                aria-label={say("proposal.figures.year")}
                value={year}
                style={{ width: 120 }}
                options={years.map((value) => ({ value, label: String(value) }))}
                onChange={setYear}
              />
            </div>
            <dl className="facts pair">
              <Fact name={say("proposal.figures.sent")}>{sent}</Fact>
              <Fact name={say("proposal.figures.late")}>{late}</Fact>
            </dl>
            <DenseTable
              rows={kinds.filter((row) => row.sent > 0)}
              keyOf={({ kind }) => kind}
              label={say("proposal.figures")}
              empty={say("proposal.figures.none")}
              columns={[
                { title: say("proposal.kind"), tight: true, cell: ({ kind }) => say(`proposal.kind.${kind}`) },
                { title: say("proposal.figures.sent"), end: true, cell: (row) => row.sent },
                {
                  title: say("proposal.figures.states"),
                  cell: ({ states }) =>
                    states
                      .map(({ state, count }) =>
                        say("proposal.figures.count", { state: say(`proposal.state.${state}`), count }),
                      )
                      .join(say("list.comma")),
                },
              ]}
            />
          </>
        )}
      </Answered>
    </section>
  );
}
