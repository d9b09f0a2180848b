import type { RollView } from "@xinheng/domain/subjects/members/roll-view.ts";
import { Link } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RollMoves } from "./roll-moves.tsx";

const tones = { previewed: "wait", refused: "wait", confirmed: "good", discarded: "" } as const;
const counted = ["rows", "admitted", "readmitted", "unchanged", "repeated", "faulty"] as const;
const second = ["newSubjects", "flagged"] as const;

/** One roll brought as a file: what it would do, what is wrong with which row, what can be done now. */
export function RollPage({ id }: { id: string }) {
  const found = useAnswer("/api/rolls/{rollId}", { path: { rollId: id } });
  return <Answered asked={found}>{(view) => <Roll view={view} />}</Answered>;
}

function Roll({ view }: { view: RollView }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      <PageHead
        title={view.fileName}
        trail={<Link href="/desk/members">{say("desk.members")}</Link>}
        tags={
          <>
            <span className={`tag ${tones[view.state]}`}>{say(`roll.${view.state}`)}</span>
            {view.format !== null && <span className="tag">{view.format.toUpperCase()}</span>}
          </>
        }
      />
      {view.refusal !== null && (
        <div className="note" role="alert">
          <p>
            <b>{say("roll.refusedTitle")}</b>
          </p>
          <p>{view.refusal[locale]}</p>
        </div>
      )}
      <RollMoves view={view} />
      {view.counts.rows > 0 && (
        <>
          <dl className="tally" aria-label={say("roll.counts")}>
            {counted.map((name) => (
              <div key={name} className={name === "faulty" && view.counts.faulty > 0 ? "attention" : ""}>
                <dt>{say(`roll.counts.${name}`)}</dt>
                <dd>{writtenNumber(view.counts[name])}</dd>
              </div>
            ))}
          </dl>
          <dl className="tally second" aria-label={say("roll.counts")}>
            {second.map((name) => (
              <div key={name}>
                <dt>{say(`roll.counts.${name}`)}</dt>
                <dd>{writtenNumber(view.counts[name])}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {view.faults.length > 0 && <Faults view={view} />}
      {view.header.length > 0 && <Header view={view} />}
    </>
  );
}

function Faults({ view }: { view: RollView }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <section className="sheet">
      <h2>{say("roll.faults")}</h2>
      <DenseTable
        rows={view.faults}
        keyOf={({ row, column, code }) => `${row} ${column} ${code}`}
        label={say("roll.faults")}
        empty={null}
        columns={[
          { title: say("faults.row"), end: true, width: 80, cell: ({ row }) => writtenNumber(row) },
          {
            title: say("faults.column"),
            width: 160,
            cell: ({ column }) => (column === "" ? say("faults.wholeRow") : column),
          },
          { title: say("faults.says"), cell: (fault) => fault[locale] },
        ]}
      />
      {view.moreFaults && <p className="small">{say("roll.faults.more", { count: view.faults.length })}</p>}
    </section>
  );
}

function Header({ view }: { view: RollView }) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <h2>{say("roll.header")}</h2>
      <dl className="facts">
        {view.header.map(({ printed, field }, at) => (
          <Fact key={`${String(at)} ${printed}`} name={printed === "" ? "—" : printed}>
            {field ?? <span className="tag wait">{say("roll.header.unknown")}</span>}
          </Fact>
        ))}
      </dl>
    </section>
  );
}
