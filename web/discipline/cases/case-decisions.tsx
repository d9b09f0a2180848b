import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { DocumentLink } from "../../archives/rights/objection-page.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { BreachList } from "./breach-list.tsx";
import { CasePaperLink } from "./case-papers.tsx";
import { useNames, useRungs } from "./rung-names.ts";

type Given = { readonly matter: CaseView };

/** Decision, appeal, its outcome and the execution, as far as the case has come. */
export function CaseDecisions({ matter }: Given) {
  return (
    <>
      <Decision matter={matter} />
      <Appeal matter={matter} />
      <Executions matter={matter} />
    </>
  );
}

function Decision({ matter }: Given) {
  const say = useDeskSay();
  const rungs = useRungs(matter);
  const names = useNames();
  const { decision } = matter;
  if (decision === null) return null;
  return (
    <section className="sheet" aria-label={say("case.decision")}>
      <h2>{say("case.decision")}</h2>
      <dl className="facts">
        <Fact name={say("rights.document")}>
          <DocumentLink id={decision.documentId} number={decision.number} />{" "}
          <span className="small">{decision.on}</span>
        </Fact>
        <Fact name={say("case.outcome")}>
          {decision.rungs.length === 0 ? say("case.cleared") : rungs(decision.rungs)}
        </Fact>
        <Fact name={say("case.resolution")}>{decision.resolution.number}</Fact>
        <Fact name={say("case.breaches")}>
          <BreachList breaches={decision.breaches} />
        </Fact>
        <Fact name={say("case.reasons")}>
          <span className="said">{decision.reasons}</span>
        </Fact>
        {decision.proposed !== "" && (
          <Fact name={say("case.guideline")}>
            {names(matter.gravities, [decision.gravity])} {names(matter.factors, decision.factors)} →{" "}
            {rungs([decision.proposed])}
          </Fact>
        )}
        {decision.deviation !== "" && <Fact name={say("case.deviation")}>{decision.deviation}</Fact>}
        {decision.letterBasis !== "" && <Fact name={say("case.letter.basis")}>{decision.letterBasis}</Fact>}
      </dl>
    </section>
  );
}

function Appeal({ matter }: Given) {
  const say = useDeskSay();
  const rungs = useRungs(matter);
  const { appeal, review } = matter;
  if (appeal === null) return null;
  return (
    <section className="sheet" aria-label={say("case.appeal")}>
      <h2>{say("case.appeal")}</h2>
      <dl className="facts">
        <Fact name={say("case.grounds")}>
          <span className="said">{appeal.grounds}</span>{" "}
          <span className="small">
            {appeal.on} {appeal.onPaper && say("case.onPaper")}
          </span>
        </Fact>
        {review !== null && (
          <>
            <Fact name={say("rights.document")}>
              <DocumentLink id={review.documentId} number={review.number} /> <span className="small">{review.on}</span>
            </Fact>
            <Fact name={say("case.outcome")}>
              {say(`case.review.${review.outcome}`)} {rungs(review.rungs)}
            </Fact>
            <Fact name={say("case.resolution")}>{review.resolution.number}</Fact>
            <Fact name={say("case.reasons")}>
              <span className="said">{review.reasons}</span>
            </Fact>
          </>
        )}
      </dl>
    </section>
  );
}

function Executions({ matter }: Given) {
  const say = useDeskSay();
  const rungs = useRungs(matter);
  if (matter.executions.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("case.executions")}>
      <h2>{say("case.executions")}</h2>
      <ul className="rows mediations">
        {matter.executions.map((one) => {
          const paper = matter.papers.find(({ id }) => id === one.paper);
          return (
            <li key={one.rung}>
              <div>
                {rungs([one.rung])} · {one.how} <span className="small">{one.on}</span>
                {paper !== undefined && (
                  <div className="small">
                    <CasePaperLink caseId={matter.id} paper={paper} />
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
