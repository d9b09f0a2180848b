import { useQueryClient } from "@tanstack/react-query";
import type { SuitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { Link } from "wouter";
import { addressOf } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SuitMoves, SuitPaper } from "./suit-moves.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";

type Given = { readonly suit: SuitView };

/** The file of one suit: who sues for what and where, days in court, outcomes, execution and papers. */
export function SuitPage({ id }: { id: string }) {
  const found = useAnswer("/api/suits/{suitId}", { path: { suitId: id } });
  return <Answered asked={found}>{(suit) => <Suit suit={suit} />}</Answered>;
}

function Suit({ suit }: Given) {
  const say = useDeskSay();
  return (
    <>
      <PageHead
        title={`${suit.organ} ${suit.number}`}
        tags={<span className="tag link">{say(`suit.stage.${suit.stage}`)}</span>}
      />
      <SuitMoves suit={suit} />
      <section className="sheet" aria-label={say("suit.content")}>
        <h2>{say("suit.content")}</h2>
        <dl className="facts">
          <Fact name={say("suit.road")}>{say(`suit.road.${suit.road}`)}</Fact>
          <Fact name={say("suit.role")}>{say(`suit.role.${suit.role}`)}</Fact>
          {suit.other !== null && <Fact name={say("suit.other")}>{suit.other}</Fact>}
          <Fact name={say("suit.claim")}>
            <span className="said">{suit.claim}</span>
          </Fact>
          <Fact name={say("suit.filedOn")}>{suit.filedOn}</Fact>
          {suit.infringementId !== null && (
            <Fact name={say("desk.infringements")}>
              <Link href={`/desk/infringements/${suit.infringementId}`}>{say("suit.about")}</Link>
            </Fact>
          )}
          {suit.closing !== null && (
            <Fact name={say("suit.closing")}>
              {suit.closing.why} <span className="small">{suit.closing.on}</span>
            </Fact>
          )}
        </dl>
      </section>
      <Hearings suit={suit} />
      <Outcomes suit={suit} />
      <Papers suit={suit} />
    </>
  );
}

function Hearings({ suit }: Given) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("suit.hearings")}>
      <h2>{say("suit.hearings")}</h2>
      {suit.hearings.length === 0 ? (
        <p className="empty close">{say("suit.hearings.none")}</p>
      ) : (
        <ul className="plain">
          {suit.hearings
            .toSorted((one, other) => (`${one.on} ${one.hour}` < `${other.on} ${other.hour}` ? -1 : 1))
            .map(({ id, on, hour, place, what }) => (
              <li key={id}>
                {on} {hour} · {place} {what !== "" && <span className="small">{what}</span>}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function Outcomes({ suit }: Given) {
  const say = useDeskSay();
  if (suit.outcomes.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("suit.outcomes")}>
      <h2>{say("suit.outcomes")}</h2>
      <dl className="facts">
        {suit.outcomes.map((outcome) => (
          <Fact key={`${outcome.on} ${outcome.paper}`} name={say(`suit.result.${outcome.result}`)}>
            <span className="said">{outcome.text}</span>{" "}
            <span className="small">
              {outcome.number} {outcome.on}
            </span>{" "}
            <PaperLink suit={suit} id={outcome.paper} />
            {outcome.appealUntil !== null && (
              <div className="small">{say("suit.appealUntil.told", { on: outcome.appealUntil })}</div>
            )}
          </Fact>
        ))}
        {suit.executions.map((execution) => (
          <Fact key={`${execution.on} ${execution.paper}`} name={say("suit.execution")}>
            {execution.how} <span className="small">{execution.on}</span> <PaperLink suit={suit} id={execution.paper} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function PaperLink({ suit, id }: Given & { id: string }) {
  const paper = suit.papers.find((one) => one.id === id);
  if (paper === undefined) return null;
  const path = { suitId: suit.id, paperId: id };
  return <a href={addressOf("/api/suits/{suitId}/papers/{paperId}", { path })}>{paper.name}</a>;
}

function Papers({ suit }: Given) {
  const say = useDeskSay();
  const queries = useQueryClient();
  return (
    <section className="sheet" aria-label={say("complaint.papers")}>
      <h2>{say("complaint.papers")}</h2>
      {suit.papers.length === 0 ? (
        <p className="empty close">{say("complaint.papers.none")}</p>
      ) : (
        <ul className="plain mediation-papers">
          {suit.papers.map(({ id, broughtOn }) => (
            <li key={id}>
              <PaperLink suit={suit} id={id} /> <span className="small">{broughtOn}</span>
            </li>
          ))}
        </ul>
      )}
      {suit.can.includes("bring-suit-paper") && (
        <details className="bring-paper">
          <summary>{say("complaint.papers.bring")}</summary>
          <SuitPaper
            suit={suit}
            says={say("suit.papers.drop")}
            paper={null}
            brought={() => void queries.invalidateQueries()}
          />
        </details>
      )}
    </section>
  );
}
