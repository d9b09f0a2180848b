import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AgreementSheet } from "../agreements/agreement-sheet.tsx";
import { CourtSheet } from "../agreements/court-sheet.tsx";
import { MediationMoves } from "./mediation-moves.tsx";
import { MediationPaperLink, MediationPapers } from "./mediation-papers.tsx";
import { MediatorNotes } from "./mediator-notes.tsx";
import "../../archives/rights/rights.css";
import "./mediation.css";

/** One dispute: who and what, what can be done now, the sessions, the agreement, what each did, the papers. */
export function MediationPage({ id }: { id: string }) {
  const found = useAnswer("/api/mediations/{mediationId}", { path: { mediationId: id } });
  return <Answered asked={found}>{(value) => <Mediation mediation={value} />}</Answered>;
}

type Given = { readonly mediation: MediationView };

function Mediation({ mediation }: Given) {
  const say = useDeskSay();
  return (
    <>
      <PageHead
        title={mediation.matter}
        tags={
          <>
            <span className="tag link">{say(`mediation.stage.${mediation.stage}`)}</span>
            <ClockTag clock={mediation.clock} />
            {mediation.overdueOn !== null && (
              <span className="tag wait">{say("mediation.overdue", { on: mediation.overdueOn })}</span>
            )}
          </>
        }
      />
      <MediationMoves mediation={mediation} />
      <Facts mediation={mediation} />
      {mediation.sessions.length > 0 && <Sessions mediation={mediation} />}
      {mediation.agreement !== null && <AgreementSheet mediation={mediation} agreement={mediation.agreement} />}
      {mediation.court !== null && <CourtSheet court={mediation.court} performed={mediation.stage === "performed"} />}
      {mediation.acts.length > 0 && <Acts mediation={mediation} />}
      <MediationPapers mediation={mediation} />
      {mediation.role === "mediator" && <MediatorNotes mediation={mediation} />}
    </>
  );
}

function Facts({ mediation }: Given) {
  const say = useDeskSay();
  const { ended, contact, recusals, choices } = mediation;
  return (
    <section className="sheet" aria-label={say("mediation.facts")}>
      <h2>{say("mediation.facts")}</h2>
      <dl className="facts">
        <Fact name={say("mediation.side.requester")}>
          {mediation.requester.name}{" "}
          <span className="small">{say("mediation.requestedOn", { on: mediation.requestedOn })}</span>
        </Fact>
        <Fact name={say("mediation.side.respondent")}>{mediation.respondent.name}</Fact>
        {contact !== null && <Fact name={say("mediation.contact")}>{contact}</Fact>}
        <Fact name={say("mediation.claim")}>
          <span className="said">{mediation.claim}</span>
        </Fact>
        {mediation.answeredOn !== null && (
          <Fact name={say("mediation.answered")}>
            {say(mediation.stage === "declined" ? "mediation.declined" : "mediation.consented")} {mediation.answerWhy}{" "}
            <span className="small">{mediation.answeredOn}</span>
          </Fact>
        )}
        <Mediator mediation={mediation} />
        {choices.map(({ side, name }) => (
          <Fact key={side} name={say("mediation.choose")}>
            {say("mediation.chosen", { side: say(`mediation.side.${side}`), name })}
          </Fact>
        ))}
        {recusals.map((recusal) => (
          <Fact key={recusal.name + recusal.on} name={say("mediation.recuse")}>
            {say("mediation.recused", recusal)}
          </Fact>
        ))}
        {ended !== null && (
          <Fact name={say("mediation.ended")}>
            {say(`mediation.side.${endedBy(ended.by)}`)} {ended.why} <span className="small">{ended.on}</span>
            {ended.enforceable !== null && (
              <p className="note calm">{say("mediation.ended.enforceable", ended.enforceable)}</p>
            )}
          </Fact>
        )}
      </dl>
    </section>
  );
}

const enders = ["requester", "respondent", "mediator", "house", "clock"] as const;

function endedBy(by: string): (typeof enders)[number] {
  return enders.find((one) => one === by) ?? "house";
}

function Mediator({ mediation: { mediator } }: Given) {
  const say = useDeskSay();
  if (mediator === null) return null;
  return (
    <Fact name={say("mediation.mediator")}>
      {mediator.name} <span className="small">{mediator.appointedOn}</span>{" "}
      {mediator.appointedWhy !== "" && say("mediation.appointed", { why: mediator.appointedWhy })}
      {mediator.conflicts.map((conflict) => (
        <span className="tag wait" key={conflict}>
          {say(`mediation.conflict.${conflict}`)}
        </span>
      ))}
    </Fact>
  );
}

function Sessions({ mediation }: Given) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("mediation.sessions")}>
      <h2>{say("mediation.sessions")}</h2>
      {mediation.sessions.map(({ number, heldOn, hour, place, attended, minutes }) => (
        <div key={number}>
          <h3>{say("mediation.session", { number, on: heldOn, at: hour, place })}</h3>
          {minutes === null ? (
            <p className="small">{say("mediation.session.open")}</p>
          ) : (
            <>
              <p className="small">{say("mediation.present", { who: attended ?? "" })}</p>
              <p className="said">{minutes}</p>
            </>
          )}
        </div>
      ))}
    </section>
  );
}

function Acts({ mediation }: Given) {
  const say = useDeskSay();
  const paperOf = (id: string | null) => mediation.papers.find((paper) => paper.id === id);
  return (
    <section className="sheet" aria-label={say("mediation.acts")}>
      <h2>{say("mediation.acts")}</h2>
      <ul className="rows mediations">
        {mediation.acts.map((act) => {
          const paper = paperOf(act.paper);
          return (
            <li key={`${act.side}-${act.what}-${act.on}-${String(act.says)}-${act.paper ?? ""}`}>
              <div>
                {say(`mediation.side.${act.side}`)} · {say(`mediation.act.${act.what}`)} {act.text}
                <div className="small">
                  {act.on} {act.onPaper && say("mediation.act.onPaper")}{" "}
                  {paper !== undefined && <MediationPaperLink mediationId={mediation.id} paper={paper} />}
                </div>
              </div>
              {!act.says && <span className="tag wait">{say("mediation.act.no")}</span>}
            </li>
          );
        })}
      </ul>
      {mediation.archived && <p>{say("mediation.archived")}</p>}
    </section>
  );
}
