import type { InfringementReport } from "@xinheng/domain/discipline/infringements/infringement-figures.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Fact } from "../../kit/fact.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useYear, YearHead } from "../year-head.tsx";

/** A year of complaints about data in figures; nobody is named. */
export function InfringementReportPage() {
  const say = useDeskSay();
  const { year, turn } = useYear();
  const found = useAnswer("/api/infringement-report", { query: { year } });
  return (
    <>
      <YearHead title={say("infringement.report.title", { year })} year={year} turn={turn} />
      <p>{say("infringement.report.lead")}</p>
      <Answered asked={found}>{(report) => <Report report={report} />}</Answered>
    </>
  );
}

const counts = [
  ...(["received", "open", "notAccepted", "withdrawn"] as const),
  ...(["secondLooks", "onTime", "late", "suits"] as const),
];

function Report({ report }: { report: InfringementReport }) {
  const say = useDeskSay();
  return (
    <>
      <section className="sheet" aria-label={say("complaint.report.counts")}>
        <h2>{say("complaint.report.counts")}</h2>
        <dl className="facts pair">
          {counts.map((what) => (
            <Fact key={what} name={say(`infringement.report.${what}`)}>
              {report[what]}
            </Fact>
          ))}
        </dl>
      </section>
      <section className="sheet">
        <h2>{say("infringement.report.kinds")}</h2>
        <DenseTable
          rows={report.kinds}
          keyOf={({ kind }) => kind}
          label={say("infringement.report.kinds")}
          empty=""
          columns={[
            { title: say("infringement.kind"), cell: ({ kind }) => say(`infringement.kind.${kind}`), tight: true },
            { title: say("infringement.report.received"), cell: ({ received }) => received, end: true },
            ...(["founded", "in-part", "unfounded"] as const).map((verdict) => ({
              title: say(`infringement.verdict.${verdict}`),
              cell: ({ verdicts }: InfringementReport["kinds"][number]) => verdicts[verdict],
              end: true,
            })),
          ]}
        />
      </section>
    </>
  );
}
