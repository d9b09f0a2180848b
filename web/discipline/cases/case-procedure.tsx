import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { DocumentLink } from "../../archives/rights/objection-page.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { BreachList } from "./breach-list.tsx";
import { CasePaperLink } from "./case-papers.tsx";
import { useRungs } from "./rung-names.ts";

type Given = { readonly matter: CaseView };

/** Notice, service, statement and hearing, as far as the case has come. */
export function CaseProcedure({ matter }: Given) {
  return (
    <>
      <Notice matter={matter} />
      <Services matter={matter} />
      <Statement matter={matter} />
      <Hearing matter={matter} />
    </>
  );
}

function Notice({ matter }: Given) {
  const say = useDeskSay();
  const rungs = useRungs(matter);
  const { notice } = matter;
  if (notice === null) return null;
  return (
    <section className="sheet" aria-label={say("case.notice")}>
      <h2>{say("case.notice")}</h2>
      <dl className="facts">
        <Fact name={say("rights.document")}>
          <DocumentLink id={notice.documentId} number={notice.number} /> <span className="small">{notice.on}</span>
        </Fact>
        <Fact name={say("case.found")}>
          <span className="said">{notice.facts}</span>
        </Fact>
        <Fact name={say("case.breaches")}>
          <BreachList breaches={notice.breaches} />
        </Fact>
        <Fact name={say("case.proposed")}>{rungs(notice.rungs)}</Fact>
      </dl>
    </section>
  );
}

function Services({ matter }: Given) {
  const say = useDeskSay();
  if (matter.services.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("case.services")}>
      <h2>{say("case.services")}</h2>
      <ul className="rows mediations">
        {matter.services.map((service) => {
          const paper = matter.papers.find(({ id }) => id === service.paper);
          return (
            <li key={service.number + service.on}>
              <div>
                {say(`case.served.${service.what}`)} {service.number} · {say(`case.way.${service.way}`)} · {service.on}{" "}
                {service.note}
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

function Statement({ matter }: Given) {
  const say = useDeskSay();
  const { statement } = matter;
  if (statement === null) return null;
  return (
    <section className="sheet" aria-label={say("case.statement")}>
      <h2>{say("case.statement")}</h2>
      <p className="said">{statement.text}</p>
      <p className="small">
        {statement.on} {statement.onPaper && say("case.onPaper")}{" "}
        {say(statement.hearing ? "case.statement.hearing" : "case.statement.plain")}
      </p>
    </section>
  );
}

function Hearing({ matter }: Given) {
  const say = useDeskSay();
  const { hearing } = matter;
  if (hearing === null) return null;
  const { minutes } = hearing;
  return (
    <section className="sheet" aria-label={say("case.hearing")}>
      <h2>{say("case.hearing")}</h2>
      <dl className="facts">
        <Fact name={say("case.hearing.when")}>
          {hearing.heldOn} {hearing.hour} · {hearing.place}
        </Fact>
        <Fact name={say("case.panel")}>
          {hearing.panel
            .map(({ name, chair }) => (chair ? say("case.chaired", { name, chair: say("case.chair") }) : name))
            .join(say("case.join"))}
        </Fact>
        {minutes !== null && (
          <>
            <Fact name={say("rights.document")}>
              <DocumentLink id={minutes.documentId} number={minutes.number} />{" "}
              <span className="small">{minutes.on}</span>
            </Fact>
            <Fact name={say("case.attended")}>{minutes.attended}</Fact>
            <Fact name={say("case.minutes")}>
              <span className="said">{minutes.text}</span>
            </Fact>
          </>
        )}
      </dl>
    </section>
  );
}
