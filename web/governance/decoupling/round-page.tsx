import { Button } from "antd";
import { Link } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentLinks } from "../document-links.tsx";
import { PaperLink } from "../paper-upload.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { RoundTag } from "./decoupling-page.tsx";
import { MendForm } from "./mend-form.tsx";

export type Round = Reply<"/api/decoupling-rounds/{roundId}", "get">;
export type RoundItem = Round["areas"][number]["items"][number];

/** One round as a report: every question with its answer and evidence. */
export function RoundPage({ id }: { id: string }) {
  const found = useAnswer("/api/decoupling-rounds/{roundId}", { path: { roundId: id } });
  return <Answered asked={found}>{(round) => <RoundWhole round={round} />}</Answered>;
}

function RoundWhole({ round }: { round: Round }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { year, answered, items, faults, open } = round;
  return (
    <>
      <PageHead
        title={say("decoupling.yearOf", { year })}
        trail={<Link href="/desk/decoupling">{say("desk.decoupling")}</Link>}
        tags={
          <>
            <RoundTag closedOn={round.closedOn} />
            <span className="tag">{say("decoupling.tally", { answered, items })}</span>
            {faults > 0 && <span className="tag act">{say("decoupling.faultTally", { faults, open })}</span>}
          </>
        }
      />
      {(round.report !== null || round.can.includes("issue-decoupling-report")) && <Report round={round} />}
      {round.areas.map((area) => (
        <section key={area.id} className="sheet" aria-label={nameIn(locale, area.name, area.nameEn)}>
          <h2>{nameIn(locale, area.name, area.nameEn)}</h2>
          <ul className="rows">
            {area.items.map((item) => (
              <li key={item.id}>
                <ItemRow roundId={round.id} item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {round.can.includes("close-decoupling-round") && <CloseRound id={round.id} />}
    </>
  );
}

/** The round as a numbered document, once it is finished. */
function Report({ round: { id, report, can } }: { round: Round }) {
  const say = useDeskSay();
  const issue = useDeed("post", "/api/decoupling-rounds/{roundId}/report");
  return (
    <section className="sheet" aria-label={say("decoupling.report")}>
      <h2>{say("decoupling.report")}</h2>
      {report !== null && (
        <p>
          <DocumentLinks document={report} />
        </p>
      )}
      {can.includes("issue-decoupling-report") && (
        <>
          <p className="small">{say("decoupling.report.about")}</p>
          {issue.problem !== null && <ProblemNote problem={issue.problem} />}
          <p className="actions">
            <Button
              type={report === null ? "primary" : "default"}
              loading={issue.busy}
              onClick={() => void issue.send({ path: { roundId: id } })}
            >
              {say(report === null ? "decoupling.report.do" : "decoupling.report.again")}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

function ItemRow({ roundId, item }: { roundId: string; item: RoundItem }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { answer } = item;
  return (
    <>
      <p className="asked">
        {nameIn(locale, item.asks, item.asksEn)}{" "}
        {answer === null ? (
          <span className="tag">{say("decoupling.unanswered")}</span>
        ) : (
          <span className={answer.verdict === "met" ? "tag good" : "tag act"}>
            {say(`decoupling.verdict.${answer.verdict}`)}
          </span>
        )}
      </p>
      {answer !== null && <AnswerGiven answer={answer} />}
      {item.can.includes("answer-decoupling") && <AnswerForm roundId={roundId} item={item} />}
      {item.can.includes("mend-decoupling") && <MendForm roundId={roundId} item={item} />}
    </>
  );
}

function AnswerGiven({ answer }: { answer: NonNullable<RoundItem["answer"]> }) {
  const say = useDeskSay();
  return (
    <>
      <p className="small">
        {answer.note} {answer.paper !== null && <PaperLink paper={answer.paper} />}
      </p>
      {answer.mendBy !== null && (
        <p className="small">
          {say("decoupling.mendBy", { on: answer.mendBy })}{" "}
          {answer.mendedOn !== null && say("decoupling.mended", { on: answer.mendedOn, note: answer.mendedNote ?? "" })}{" "}
          {answer.mendedPaper !== null && <PaperLink paper={answer.mendedPaper} />}{" "}
          {answer.late && <span className="tag act">{say("decoupling.late")}</span>}
        </p>
      )}
    </>
  );
}

function CloseRound({ id }: { id: string }) {
  const say = useDeskSay();
  const close = useDeed("post", "/api/decoupling-rounds/{roundId}/closing");
  return (
    <>
      {close.problem !== null && <ProblemNote problem={close.problem} />}
      <p className="actions">
        <Button type="primary" loading={close.busy} onClick={() => void close.send({ path: { roundId: id } })}>
          {say("decoupling.close")}
        </Button>
      </p>
      <p className="small">{say("decoupling.close.about")}</p>
    </>
  );
}
