import type { ExportView } from "@xinheng/domain/archives/exports/export-view.ts";
import { Button } from "antd";
import { Link } from "wouter";
import { addressOf } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { WorkProgress } from "../../kit/work-progress.tsx";
import { writtenBytes, writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PrintedFilter } from "./printed-filter.tsx";

const isBusy = ({ work }: Pick<ExportView, "work">) => work.state === "waiting" || work.state === "running";

/** One export: how far it is, then its file. */
export function ExportPage({ id }: { id: string }) {
  const found = useAnswer("/api/exports/{exportId}", { path: { exportId: id } }, (view) =>
    isBusy(view) ? 700 : false,
  );
  return <Answered asked={found}>{(view) => <Export view={view} />}</Answered>;
}

function Export({ view }: { view: ExportView }) {
  const say = useDeskSay();
  const { made, printed } = view;
  const broken = made === null && !isBusy(view);
  return (
    <>
      <PageHead
        title={made === null ? say("export.title") : `${say("export.title")} ${made.number}`}
        trail={<Link href="/desk/records">{say("desk.records")}</Link>}
        tags={<span className="tag">{say(`export.format.${view.format}`)}</span>}
      />
      <section className="sheet">
        {made === null && <WorkProgress work={view.work} />}
        {broken && (
          <p className="note" role="alert">
            <b>{say("export.failed")}</b> {say("export.failed.why")}
          </p>
        )}
        <dl className="facts">
          <Fact name={say("export.filter")}>
            <PrintedFilter printed={printed} />
          </Fact>
          <Fact name={say("export.purpose")}>{view.purpose}</Fact>
          {view.recipient !== null && <Fact name={say("export.recipient")}>{view.recipient}</Fact>}
          {made !== null && <Made made={made} />}
        </dl>
        <Moves view={view} />
      </section>
    </>
  );
}

function Made({ made }: { made: NonNullable<ExportView["made"]> }) {
  const say = useDeskSay();
  return (
    <>
      <Fact name={say("export.rows")}>{writtenNumber(made.rows)}</Fact>
      <Fact name={say("export.sha")}>
        <span className="code breaks">{made.sha256}</span>
      </Fact>
      <Fact name={say("export.until")}>
        {made.stale ? say("export.stale") : say("export.until.says", { on: made.untilOn })}
      </Fact>
    </>
  );
}

function Moves({ view: { id, made, work, can } }: { view: ExportView }) {
  const say = useDeskSay();
  const cancel = useDeed("post", "/api/work/{workId}/cancellation");
  return (
    <div className="actions">
      {cancel.problem !== null && <ProblemNote problem={cancel.problem} />}
      {made !== null && can.includes("fetch-export") && (
        <a className="button" href={addressOf("/api/exports/{exportId}/file", { path: { exportId: id } })} download>
          {say("export.fetch")} ({writtenBytes(made.bytes)})
        </a>
      )}
      {made !== null && can.includes("show-handover") && (
        <Link className="button quiet" href={`/desk/handovers/${made.handoverId}`}>
          {say("export.handover")}
        </Link>
      )}
      {can.includes("cancel-work") && (
        <Button loading={cancel.busy} onClick={() => void cancel.send({ path: { workId: work.id } })}>
          {say("work.cancel")}
        </Button>
      )}
    </div>
  );
}
