import { Button, Popconfirm } from "antd";
import { Link } from "wouter";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { StageLine } from "../../governance/stage-line.tsx";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { GradeChart } from "../figures/grade-chart.tsx";
import { StandingTag } from "./standing-tag.tsx";
import "../../governance/governance.css";

type Round = Reply<"/api/evaluation-rounds/{roundId}", "get">;

/** One round: how far it has come, who is next, by which periods, and everybody in it. */
export function RoundPage({ id }: { id: string }) {
  const round = useAnswer("/api/evaluation-rounds/{roundId}", { path: { roundId: id } });
  return <Answered asked={round}>{(value) => <Shown round={value} />}</Answered>;
}

function Shown({ round }: { round: Round }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={round.title}
        trail={<Link href="/desk/evaluation-rounds">{say("desk.evaluationRounds")}</Link>}
        tags={<span className="tag">{say(`round.stage.${round.stage}`)}</span>}
      />
      <p>{round.purpose}</p>
      <Steps round={round} />
      <p className="note calm">
        <b>{say("rounds.next")}</b> {say(`round.waits.${round.waits}`)}
      </p>
      <div className="page-deed">
        <Moves round={round} />
      </div>
      <section className="sheet">
        <h2>{say("round.entries", { count: round.entries.length })}</h2>
        <p className="small">{say("round.entries.lead")}</p>
        <Entries round={round} />
      </section>
      {round.grades.total > 0 && (
        <section className="sheet">
          <h2>{say("figures.round")}</h2>
          <GradeChart
            title={say("figures.roundTotal", { count: round.grades.total, all: round.entries.length })}
            heading={say("figures.grade")}
            rows={round.grades.grades.map((one) => ({ label: one.grade, total: one.count, grades: [one] }))}
          />
        </section>
      )}
      <section className="sheet">
        <h2>{say("round.basis")}</h2>
        <dl className="facts">
          <Fact name={say("rounds.model")}>
            <Link href={`/desk/models/${round.modelId}`}>{nameIn(locale, round.modelName, round.modelNameEn)}</Link>
          </Fact>
          {round.doubleShare > 0 && (
            <Fact name={say("ratings.title")}>
              {round.doubleShare === 100
                ? say("rounds.share.all")
                : say("rounds.share.drawn", { share: round.doubleShare })}
            </Fact>
          )}
          {round.frozenOn !== null && <Fact name={say("round.frozenOn")}>{round.frozenOn}</Fact>}
          {round.root !== null && (
            <Fact name={say("round.root")}>
              <span className="code">{round.root}</span>
            </Fact>
          )}
          {round.editions.length > 0 && (
            <Fact name={say("round.editions")}>
              {round.editions.map((one) => (
                <div key={one} className="code">
                  {one}
                </div>
              ))}
            </Fact>
          )}
          {round.closedOn !== null && (
            <Fact name={say("round.stage.closed")}>
              {round.closedOn} {round.closedWhy}
            </Fact>
          )}
        </dl>
        <ul className="rows">
          {round.periods.map((one) => (
            <li key={one.case}>
              {say(`round.period.${caseOf(one.case)}`, {
                count: one.count,
                unit: say(`round.unit.${one.unit}`, { count: one.count }),
              })}{" "}
              <span className={one.mark === "verified" ? "tag good" : "tag wait"}>{say(`round.mark.${one.mark}`)}</span>{" "}
              <span className="small">{one.source}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const cases = ["call", "remarks", "publicity", "review", "marks", "validity"] as const;
/** A pack of the association's own may know more cases than the page has words for. */
function caseOf(given: string): (typeof cases)[number] | "other" {
  return cases.find((one) => one === given) ?? "other";
}

const stages = ["planned", "called", "qualifying", "remarks", "scoring", "closed"] as const;

function Steps({ round }: { round: Round }) {
  const say = useDeskSay();
  const now = stages.indexOf(round.stage);
  const until: Partial<Record<Round["stage"], string | null>> = {
    called: round.applyUntil,
    remarks: round.remarksUntil,
  };
  return (
    <StageLine
      steps={stages.map((stage, at) => {
        const day = until[stage] ?? null;
        return {
          name: say(`round.stage.${stage}`),
          state: at < now ? "done" : at === now ? "now" : "coming",
          ...(day === null ? {} : { says: say("round.until", { day }) }),
        };
      })}
    />
  );
}

function Moves({ round: { id, can } }: { round: Round }) {
  if (can.length === 0) return null;
  return (
    <div className="deeds">
      {can.includes("call-evaluation-round") && <Call id={id} />}
      {can.includes("freeze-evaluation-round") && <Freeze id={id} />}
      {can.includes("close-evaluation-round") && <Close id={id} />}
    </div>
  );
}

function Call({ id }: { id: string }) {
  const say = useDeskSay();
  const call = useDeed("post", "/api/evaluation-rounds/{roundId}/call");
  return (
    <div className="deed">
      {call.problem !== null && <ProblemNote problem={call.problem} />}
      <Popconfirm
        title={say("round.call.about")}
        okText={say("round.call.do")}
        onConfirm={() => void call.send({ path: { roundId: id } })}
      >
        <Button type="primary" loading={call.busy}>
          {say("round.call.open")}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Freeze({ id }: { id: string }) {
  const say = useDeskSay();
  const freeze = useDeed("post", "/api/evaluation-rounds/{roundId}/freeze");
  return (
    <div className="deed">
      {freeze.problem !== null && <ProblemNote problem={freeze.problem} />}
      <Popconfirm
        title={say("round.freeze.about")}
        okText={say("round.freeze.do")}
        onConfirm={() => void freeze.send({ path: { roundId: id } })}
      >
        <Button type="primary" loading={freeze.busy}>
          {say("round.freeze.open")}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Close({ id }: { id: string }) {
  const say = useDeskSay();
  const close = useDeed("post", "/api/evaluation-rounds/{roundId}/closing");
  return (
    <ReasonSheet
      opens={say("round.close.open")}
      about={say("round.close.about")}
      asks={say("round.close.reason")}
      does={say("round.close.do")}
      deed={close}
      send={(reason) => void close.send({ path: { roundId: id }, body: { reason } })}
    />
  );
}

function Entries({ round }: { round: Round }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={round.entries}
      keyOf={({ id }) => id}
      label={say("round.entries", { count: round.entries.length })}
      empty={say("round.entries.none")}
      columns={[
        {
          title: say("entry.member"),
          cell: ({ id, subjectId, name }) => <Link href={`/desk/evaluations/${subjectId}/${id}`}>{name}</Link>,
        },
        {
          title: say("state"),
          tight: true,
          cell: ({ stage, standing }) => (
            <>
              <span className="tag">{say(`entry.stage.${stage}`)}</span> <StandingTag standing={standing} />
            </>
          ),
        },
        { title: say("rounds.next"), cell: ({ waits }) => say(`entry.waits.${waits}`) },
        { title: say("entry.grade"), tight: true, cell: ({ grade }) => grade ?? "" },
        { title: say("entry.points"), tight: true, end: true, cell: ({ points }) => points ?? "" },
        { title: say("entry.appliedOn"), tight: true, cell: ({ appliedOn }) => appliedOn },
      ]}
    />
  );
}
