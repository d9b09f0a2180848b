import { Button } from "antd";
import { Link, useLocation } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RuleNote } from "../standing-on.tsx";

/** The yearly checks of independence, each leading to its report. */
export function DecouplingPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/decoupling-rounds", {});
  return (
    <>
      <PageHead title={say("desk.decoupling")} />
      <Answered asked={found}>
        {({ rows, source, can }) => (
          <>
            <p>{say("decoupling.lead")}</p>
            <RuleNote source={source} />
            {can.includes("open-decoupling-round") && <OpenRound />}
            <DenseTable
              rows={rows}
              keyOf={({ id }) => id}
              label={say("desk.decoupling")}
              empty={say("decoupling.none")}
              columns={[
                {
                  title: say("decoupling.year"),
                  cell: ({ id, year }) => (
                    <Link href={`/desk/decoupling/${id}`}>{say("decoupling.yearOf", { year })}</Link>
                  ),
                },
                {
                  title: say("decoupling.answered"),
                  end: true,
                  cell: ({ answered, items }) => `${String(answered)} / ${String(items)}`,
                },
                { title: say("decoupling.faults"), end: true, cell: ({ faults }) => faults },
                { title: say("decoupling.open"), end: true, cell: ({ open }) => open },
                { title: say("state"), tight: true, cell: ({ closedOn }) => <RoundTag closedOn={closedOn} /> },
              ]}
            />
          </>
        )}
      </Answered>
    </>
  );
}

export function RoundTag({ closedOn }: { closedOn: string | null }) {
  const say = useDeskSay();
  return closedOn === null ? (
    <span className="tag wait">{say("decoupling.underWay")}</span>
  ) : (
    <span className="tag good">{say("decoupling.closedOn", { on: closedOn })}</span>
  );
}

function OpenRound() {
  const say = useDeskSay();
  const [, go] = useLocation();
  const open = useDeed("post", "/api/decoupling-rounds");
  const begin = async () => {
    const answer = await open.send({});
    if (answer.ok) go(`/desk/decoupling/${answer.value.id}`);
  };
  return (
    <>
      {open.problem !== null && <ProblemNote problem={open.problem} />}
      <p className="actions">
        <Button loading={open.busy} onClick={() => void begin()}>
          {say("decoupling.begin")}
        </Button>
      </p>
    </>
  );
}
