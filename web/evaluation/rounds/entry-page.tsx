import { Link } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { DocumentSealsLink } from "../../access/document-seals-link.tsx";
import { StandingOn } from "../../governance/standing-on.tsx";
import { PaperLink } from "../../governance/paper-upload.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RatingList } from "../ratings/rating-list.tsx";
import { VisitList } from "../visits/visit-list.tsx";
import { ScoreReasons } from "../score-reasons.tsx";
import { GradeLife } from "./grade-life.tsx";
import { DisputedTag } from "./disputed-tag.tsx";
import { StandingTag } from "./standing-tag.tsx";
import { EntryAgencies } from "./entry-agencies.tsx";
import { EntryMoves } from "./entry-moves.tsx";
import { MarksAnew } from "./marks-anew.tsx";
import { JudgedIndicators } from "./judged-indicators.tsx";
import "../evaluation.css";
import "../../governance/governance.css";

export type Entry = Reply<"/api/subjects/{subjectId}/evaluations/{entryId}", "get">;

/** One application: its result and who is next, what it is scored on, why by indicator and record, and what was objected. */
export function EntryPage({ subjectId, id, own }: { subjectId: string; id: string; own: boolean }) {
  const entry = useAnswer("/api/subjects/{subjectId}/evaluations/{entryId}", { path: { subjectId, entryId: id } });
  return <Answered asked={entry}>{(value) => <Shown entry={value} own={own} />}</Answered>;
}

function Shown({ entry, own }: { entry: Entry; own: boolean }) {
  const say = useDeskSay();
  const { stage, grade, points } = entry;
  return (
    <>
      <PageHead
        title={own ? entry.roundTitle : entry.name}
        trail={
          own ? (
            <Link href="/desk/own/evaluations">{say("desk.ownEvaluations")}</Link>
          ) : (
            <Link href={`/desk/evaluation-rounds/${entry.roundId}`}>{entry.roundTitle}</Link>
          )
        }
        tags={
          <>
            <span className="tag">{say(`entry.stage.${stage}`)}</span>
            {grade !== null && (
              <span className="tag good">{points === null ? grade : say("score.is", { grade, points })}</span>
            )}
            <StandingTag standing={entry.standing} />
            <DisputedTag since={entry.disputedSince} />
          </>
        }
      />
      <p className="note calm">
        <b>{say("rounds.next")}</b> {say(nextOf(entry))}
      </p>
      <div className="page-deed">
        <EntryMoves entry={entry} />
      </div>
      {entry.aside && !own && <p className="note">{say("entry.aside.said")}</p>}
      <MarksAnew entry={entry} />
      {entry.life !== null && <GradeLife entry={entry} life={entry.life} />}
      <Facts entry={entry} />
      <Objections entry={entry} />
      <EntryAgencies entry={entry} own={own} />
      <RatingList entry={entry} />
      <VisitList visits={entry.visits} paperOf={(paper) => <PaperLink paper={paper} />} />
      <JudgedIndicators judged={entry.judged} paperOf={(paper) => <PaperLink paper={paper} />} />
      {entry.reasons !== null && (
        <>
          <p className="small">{say(reasonsOf(entry))}</p>
          <ScoreReasons
            score={entry.reasons}
            settled={entry.judged.filter((one) => one.settled !== null).map((one) => one.indicator)}
          />
        </>
      )}
    </>
  );
}

/** A grade that everybody reads waits for what became of it, and not for a step of its round. */
function nextOf({ life, waits, agencies, ratings, anew }: Entry) {
  const toSettle = life?.toSettle ?? null;
  if (toSettle !== null && anew !== null && anew.wanting > 0) return "anew.waits";
  if (waits === "marks") {
    const stage = (["assigned", "delivered"] as const).find((at) => agencies.some((one) => one.stage === at));
    if (stage !== undefined) return `entry.waits.${stage}` as const;
    if (ratings !== null && ratings.how !== "lifted" && ratings.have < 2) return "entry.waits.second";
    if (ratings?.indicators.some(({ beyond, reconciled }) => beyond && reconciled === null) === true)
      return "entry.waits.apart";
  }
  return toSettle === null ? (`entry.waits.${waits}` as const) : (`life.toSettle.${toSettle}` as const);
}

/** By which marks the points below are worked out. */
function reasonsOf({ grade, life, anew, judged }: Entry) {
  if (grade === null) return "entry.reasons.before";
  if (anew !== null && anew.wanting > 0) return "anew.reasons.wanting";
  const since = life === null ? null : (judged.find(({ anewOn }) => anewOn !== null)?.anewOn ?? null);
  return since === null ? "entry.reasons.after" : "anew.reasons.done";
}

function Facts({ entry }: { entry: Entry }) {
  const say = useDeskSay();
  const { documentId, number, publicityUntil, validFrom, validUntil, withdrawnOn } = entry;
  return (
    <section className="sheet" aria-label={say("entry.facts")}>
      <h2>{say("entry.facts")}</h2>
      <dl className="facts">
        <Fact name={say("entry.appliedOn")}>{entry.appliedOn}</Fact>
        <Fact name={say("entry.committedBy")}>{entry.committedBy}</Fact>
        {entry.judgedWhy !== "" && <Fact name={say("entry.judgedWhy")}>{entry.judgedWhy}</Fact>}
        {entry.frozenOn !== null && entry.facts !== null && (
          <Fact name={say("round.frozenOn")}>
            {say("entry.frozen", { day: entry.frozenOn, count: entry.facts })}{" "}
            {entry.intact === false && <span className="tag act">{say("entry.gone")}</span>}
          </Fact>
        )}
        {entry.root !== null && (
          <Fact name={say("round.root")}>
            <span className="code">{entry.root}</span>
          </Fact>
        )}
        {entry.resolution !== null && (
          <Fact name={say("entry.resolution")}>
            <StandingOn resolution={entry.resolution} />
          </Fact>
        )}
        {documentId !== null && (
          <Fact name={say("entry.notice")}>
            <a href={`/api/documents/${documentId}/file?form=pdf`}>{number}</a>{" "}
            <DocumentSealsLink id={documentId} number={number ?? ""} />
          </Fact>
        )}
        {publicityUntil !== null && <Fact name={say("entry.publicityUntil")}>{publicityUntil}</Fact>}
        {validFrom !== null && (
          <Fact name={say("entry.valid")}>
            {validFrom} – {validUntil}
          </Fact>
        )}
        {withdrawnOn !== null && (
          <Fact name={say("entry.stage.withdrawn")}>
            {withdrawnOn} {entry.withdrawnWhy}
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Objections({ entry: { objections } }: { entry: Entry }) {
  const say = useDeskSay();
  if (objections.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{say("entry.objections")}</h2>
      <ul className="rows">
        {objections.map((one) => (
          <li key={one.id}>
            <span className="tag">{say(`objection.about.${one.about}`)}</span> {one.filedOn} {one.reason}
            <p className="small">
              {one.outcome === null
                ? say("entry.waits.answer")
                : `${say(`objection.outcome.${one.outcome}`)} ${one.answeredOn ?? ""} ${one.answer}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
