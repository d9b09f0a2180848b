import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { Link } from "wouter";
import { DocumentSealsLink } from "../../access/document-seals-link.tsx";
import { addressOf } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ClockTag } from "./clock-tag.tsx";
import { EvidenceLink, EvidenceLinks } from "./evidence-upload.tsx";
import { ObjectionMoves } from "./objection-moves.tsx";
import { ReceiverNotices } from "./receiver-notices.tsx";
import "./rights.css";

type Given = { readonly subjectId: string; readonly id: string; readonly can: readonly string[] };

/** One objection: who and what, its clock, what can be done now, what was found and answered, who was told. */
export function ObjectionPage({ subjectId, id, can }: Given) {
  const objection = useAnswer("/api/subjects/{subjectId}/objections/{objectionId}", {
    path: { subjectId, objectionId: id },
  });
  return <Answered asked={objection}>{(value) => <Objection objection={value} can={can} />}</Answered>;
}

function Objection({ objection, can }: { objection: ObjectionView; can: readonly string[] }) {
  const say = useDeskSay();
  const { stage, clock, overdueOn, receivers } = objection;
  return (
    <>
      <PageHead
        title={say("rights.objection.of", { name: objection.subjectName })}
        tags={
          <>
            <span className="tag link">{say(`rights.stage.${stage}`)}</span>
            <ClockTag clock={clock} />
            {overdueOn !== null && <span className="tag wait">{say("rights.overdue", { on: overdueOn })}</span>}
          </>
        }
      />
      {objection.can.length > 0 && <ObjectionMoves objection={objection} />}
      <section className="sheet" aria-label={say("rights.filing")}>
        <h2>{say("rights.filing")}</h2>
        <Filing objection={objection} own={can.includes("list-own-matters")} />
      </section>
      <Referral objection={objection} />
      <Answers objection={objection} />
      <Disagreement objection={objection} />
      {receivers.told > 0 && can.includes("list-receiver-notices") && <ReceiverNotices causeId={objection.id} />}
    </>
  );
}

function Filing({ objection, own }: { objection: ObjectionView; own: boolean }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { record, agent, subjectId } = objection;
  return (
    <dl className="facts">
      <Fact name={say("rights.about")}>
        {record === null ? (
          <>
            {objection.claim || say("rights.record.gone")}{" "}
            {objection.about === "grade" && objection.targetId !== null && (
              <Link href={`/desk/${own ? "own/" : ""}evaluations/${subjectId}/${objection.targetId}`}>
                {say("rights.object.grade.open")}
              </Link>
            )}
          </>
        ) : (
          <>
            {record.document} <span className="small">{nameIn(locale, record.itemName, record.itemNameEn)}</span>
          </>
        )}
      </Fact>
      {record !== null && (
        <Fact name={say("rights.source")}>
          {record.issuer} <span className="small">{record.decidedOn}</span>
        </Fact>
      )}
      <Fact name={say("rights.matter")}>{say(`rights.matter.${objection.matter}`)}</Fact>
      <Fact name={say("rights.reason")}>
        <p className="quote">{objection.reason}</p>
      </Fact>
      <Fact name={say("rights.evidence")}>
        <EvidenceLinks subjectId={subjectId} papers={objection.evidence} />
      </Fact>
      {agent !== null && (
        <Fact name={say("rights.agent")}>
          {agent.name} <EvidenceLink subjectId={subjectId} paper={agent.authorisation} />
        </Fact>
      )}
      <Fact name={say("rights.filedOn")}>{objection.filedOn}</Fact>
      {objection.secondLookWhy !== null && (
        <Fact name={say("rights.second.why")}>
          <p className="quote">{objection.secondLookWhy}</p>
        </Fact>
      )}
    </dl>
  );
}

function Referral({ objection: { referral, subjectId } }: { objection: ObjectionView }) {
  const say = useDeskSay();
  if (referral === null) return null;
  const { answer } = referral;
  return (
    <section className="sheet" aria-label={say("rights.referral")}>
      <h2>{say("rights.referral")}</h2>
      <dl className="facts">
        <Fact name={say("rights.referral.to")}>
          {referral.to} <span className="small">{referral.on}</span>
        </Fact>
        <Fact name={say("rights.referral.asks")}>{referral.asks}</Fact>
        <Fact name={say("rights.referral.answer")}>
          {answer === null ? (
            <span className="small">{say("rights.referral.awaited")}</span>
          ) : (
            <>
              <span className="tag">{say(`rights.says.${answer.says}`)}</span> {answer.text}{" "}
              {answer.paper !== null && <EvidenceLink subjectId={subjectId} paper={answer.paper} />}{" "}
              <span className="small">{answer.on}</span>
            </>
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Answers({ objection: { answers } }: { objection: ObjectionView }) {
  const say = useDeskSay();
  if (answers.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("rights.answers")}>
      <h2>{say("rights.answers")}</h2>
      {answers.map((answer) => (
        <dl className="facts" key={answer.round}>
          <Fact name={say(answer.round === 1 ? "rights.round.1" : "rights.round.2")}>
            <b>{say(`rights.outcome.${answer.outcome}`)}</b>{" "}
            <span className="small">{`${answer.on} ${answer.by}`}</span>
          </Fact>
          <Fact name={say("rights.reasons")}>{answer.reasons}</Fact>
          {answer.correction !== "" && <Fact name={say("rights.correction")}>{answer.correction}</Fact>}
          <Fact name={say("rights.document")}>
            <DocumentLink id={answer.documentId} number={answer.number} />
          </Fact>
        </dl>
      ))}
    </section>
  );
}

export function DocumentLink({ id, number }: { id: string; number: string }) {
  const path = { documentId: id };
  return (
    <>
      <a href={addressOf("/api/documents/{documentId}/file", { path, query: { form: "pdf" } })}>{number}</a>{" "}
      <DocumentSealsLink id={path.documentId} number={number} />
    </>
  );
}

function Disagreement({ objection: { disagreement } }: { objection: ObjectionView }) {
  const say = useDeskSay();
  if (disagreement === null) return null;
  return (
    <section className="sheet" aria-label={say("rights.disagreement")}>
      <h2>
        {say("rights.disagreement")}{" "}
        <span className={disagreement.state === "shown" ? "tag link" : "tag wait"}>
          {say(`rights.disagreement.${disagreement.state}`)}
        </span>
      </h2>
      <p className="quote">{disagreement.text}</p>
      {disagreement.why !== null && <p className="small">{disagreement.why}</p>}
    </section>
  );
}
