import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseDecisions } from "./case-decisions.tsx";
import { CaseMoves } from "./case-moves.tsx";
import { CasePapers } from "./case-papers.tsx";
import { CaseProcedure } from "./case-procedure.tsx";
import { CaseInterviews } from "../interviews/case-interviews.tsx";
import { CaseLetters } from "../letters/case-letters.tsx";
import { CasePublications } from "../publicity/case-publications.tsx";
import { LikeCases } from "./like-cases.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";
import "./case.css";

/** One case: what comes next first, then what is held against whom, each step with its document, and the file. */
export function CasePage({ id }: { id: string }) {
  const found = useAnswer("/api/cases/{caseId}", { path: { caseId: id } });
  return <Answered asked={found}>{(value) => <Case matter={value} />}</Answered>;
}

function Case({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead
        title={matter.allegation}
        tags={
          <>
            <span className="tag link">{say(`case.stage.${matter.stage}`)}</span>
            <ClockTag clock={matter.clock} />
            {matter.overdueOn !== null && (
              <span className="tag wait">{say("case.overdue", { on: matter.overdueOn })}</span>
            )}
          </>
        }
      />
      <section className="next-step" aria-label={say("case.next")}>
        <strong>{say("case.next")}</strong> {say(`case.next.${matter.stage}`)}
      </section>
      <CaseMoves matter={matter} />
      <Facts matter={matter} />
      <CaseProcedure matter={matter} />
      <CaseInterviews matter={matter} />
      <CaseDecisions matter={matter} />
      <CaseLetters matter={matter} />
      <CasePublications matter={matter} />
      <LikeCases matter={matter} />
      <CasePapers matter={matter} />
    </>
  );
}

function Facts({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const { source, triage, investigation, recusals, ended } = matter;
  return (
    <section className="sheet" aria-label={say("case.facts")}>
      <h2>{say("case.facts")}</h2>
      <dl className="facts">
        <Fact name={say(matter.respondent.isPerson ? "case.respondent.person" : "case.respondent")}>
          {matter.respondent.name}
        </Fact>
        <Fact name={say("case.actedOn")}>{matter.actedOn}</Fact>
        {source !== null && (
          <Fact name={say("case.source")}>
            {say(`case.source.${source.kind}`)} · {source.text}{" "}
            <span className="small">{say("case.openedOn", { on: matter.openedOn })}</span>
            {source.complaintId !== null && (matter.role === "house" || matter.role === "overseer") && (
              <div>
                <Link href={`/desk/complaints/${source.complaintId}`}>{say("case.source.complaintPage")}</Link>
              </div>
            )}
          </Fact>
        )}
        {triage !== null && (
          <Fact name={say("case.triage")}>
            {say(`case.triage.${triage.outcome}`)} {triage.to} {triage.why} <span className="small">{triage.on}</span>
          </Fact>
        )}
        {investigation !== null && (
          <Fact name={say("case.investigator")}>
            {investigation.name} <span className="small">{investigation.on}</span>
            {investigation.plan !== "" && <div className="said">{investigation.plan}</div>}
          </Fact>
        )}
        {recusals.map((one) => (
          <Fact key={one.accountId + one.on} name={say("case.recusal")}>
            {say("case.recused", { name: one.name, side: say(`case.recusal.${one.from}`) })} {one.why}{" "}
            <span className="small">{one.on}</span>
          </Fact>
        ))}
        {ended !== null && (
          <Fact name={say("case.ended")}>
            {ended.on} {ended.why}
          </Fact>
        )}
      </dl>
      <p className="small">{say("case.private")}</p>
    </section>
  );
}
