import type { ComplaintReport } from "@xinheng/domain/discipline/complaints/complaint-figures.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Fact } from "../../kit/fact.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useYear, YearHead } from "../year-head.tsx";

/** A year of complaints in figures; nobody is named. */
export function ComplaintReportPage() {
  const say = useDeskSay();
  const { year, turn } = useYear();
  const found = useAnswer("/api/complaint-report", { query: { year } });
  return (
    <>
      <YearHead title={say("complaint.report.title", { year })} year={year} turn={turn} />
      <p>{say("complaint.report.lead")}</p>
      <Answered asked={found}>{(report) => <Report report={report} />}</Answered>
    </>
  );
}

function Report({ report }: { report: ComplaintReport }) {
  const say = useDeskSay();
  return (
    <>
      <section className="sheet" aria-label={say("complaint.report.counts")}>
        <h2>{say("complaint.report.counts")}</h2>
        <dl className="facts pair">
          {(["received", "open", "onTime", "late", "membersLate"] as const).map((what) => (
            <Fact key={what} name={say(`complaint.report.${what}`)}>
              {report[what]}
            </Fact>
          ))}
        </dl>
      </section>
      <section className="sheet">
        <h2>{say("complaint.report.kinds")}</h2>
        <DenseTable
          rows={report.kinds}
          keyOf={({ kind }) => kind}
          label={say("complaint.report.kinds")}
          empty=""
          columns={[
            { title: say("complain.kind"), cell: ({ kind }) => say(`complain.kind.${kind}`), tight: true },
            { title: say("complaint.report.received"), cell: ({ received }) => received, end: true },
            {
              title: say("complaint.report.stages"),
              cell: ({ stages }) =>
                stages
                  .map(({ stage, count }) => `${say(`complain.stage.${stage}`)} ${String(count)}`)
                  .join(say("complain.join")),
            },
          ]}
        />
      </section>
      <section className="sheet">
        <h2>{say("complaint.report.months")}</h2>
        <DenseTable
          rows={report.months.filter(({ received, ended }) => received + ended > 0)}
          keyOf={({ month }) => String(month)}
          label={say("complaint.report.months")}
          empty={say("complaint.report.noMonth")}
          columns={[
            { title: say("complaint.report.month"), cell: ({ month }) => month, tight: true },
            { title: say("complaint.report.received"), cell: ({ received }) => received, end: true },
            { title: say("complaint.report.ended"), cell: ({ ended }) => ended, end: true },
          ]}
        />
      </section>
    </>
  );
}
