import type { CaseReport } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useSearchParams } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useYear, YearHead } from "../year-head.tsx";
import { useNames } from "./rung-names.ts";
import "./case.css";

/** A year of cases: like gravity, like sanction, and where not, why. */
export function CaseReportPage() {
  const say = useDeskSay();
  const { year, turn } = useYear();
  const [asked, setAsked] = useSearchParams();
  const of = asked.get("of") === "practitioner" ? "practitioner" : "member";
  const found = useAnswer("/api/case-report", { query: { year, of } });
  return (
    <>
      <YearHead title={say("case.report.title", { year })} year={year} turn={turn} />
      <p>{say("case.report.lead")}</p>
      <div className="tools">
        {(["member", "practitioner"] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button quiet"
            aria-pressed={one === of}
            onClick={() => setAsked((before) => ({ ...Object.fromEntries(before), of: one }))}
          >
            {say(`case.against.${one}`)}
          </button>
        ))}
      </div>
      <Answered asked={found}>{(report) => <Report report={report} />}</Answered>
    </>
  );
}

function Report({ report }: { report: CaseReport }) {
  const say = useDeskSay();
  const locale = useLocale();
  const named = ({ name, nameEn }: { name: string; nameEn: string }) => (locale === "en" ? nameEn : name);
  const { appeals } = report;
  return (
    <>
      <section className="sheet" aria-label={say("case.report.counts")}>
        <h2>{say("case.report.counts")}</h2>
        <dl className="facts pair">
          {(["opened", "declined", "passedOn", "dropped", "decided", "cleared"] as const).map((what) => (
            <Fact key={what} name={say(`case.report.${what}`)}>
              {report[what]}
            </Fact>
          ))}
          {(["filed", "upheld", "reduced", "setAside", "sentBack"] as const).map((what) => (
            <Fact key={what} name={say(`case.report.appeal.${what}`)}>
              {appeals[what]}
            </Fact>
          ))}
        </dl>
      </section>
      <section className="sheet" aria-label={say("case.report.table")}>
        <h2>{say("case.report.table")}</h2>
        <dl className="facts">
          {report.table.map(({ gravity, gravityEn, rungs }) => (
            <Fact key={gravity} name={named({ name: gravity, nameEn: gravityEn })}>
              {rungs.length === 0
                ? say("case.report.noneOf")
                : rungs.map((rung) => `${named(rung)} ${String(rung.count)}`).join(say("case.join"))}
            </Fact>
          ))}
        </dl>
      </section>
      <Deviations report={report} />
    </>
  );
}

function Deviations({ report }: { report: CaseReport }) {
  const say = useDeskSay();
  const names = useNames();
  const all = (rungs: CaseReport["deviations"][number]["decided"]) =>
    rungs.length === 0
      ? say("case.cleared")
      : names(
          rungs,
          rungs.map(({ id }) => id),
        );
  return (
    <section className="sheet" aria-label={say("case.report.deviations")}>
      <h2>{say("case.report.deviations")}</h2>
      {report.deviations.length === 0 ? (
        <p className="empty close">{say("case.report.noDeviation")}</p>
      ) : (
        <ul className="rows">
          {report.deviations.map((one) => (
            <li key={one.caseId + one.number}>
              <strong>{one.number}</strong> <span className="small">{one.on}</span>
              <div>{say("case.report.left", { proposed: all([one.proposed]), decided: all(one.decided) })}</div>
              <div className="said">{one.why}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
