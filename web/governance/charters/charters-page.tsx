import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReasonSheet } from "../reason-sheet.tsx";
import { CharterTag } from "./charter-tag.tsx";

type Charters = Reply<"/api/charters", "get">;

/** Every version of the charter, the one in force marked. */
export function ChartersPage() {
  const say = useDeskSay();
  const charters = useAnswer("/api/charters", {});
  return (
    <>
      <PageHead title={say("desk.charters")} />
      <p>{say("charters.lead")}</p>
      <Answered asked={charters}>
        {(found) => (
          <>
            {found.can.includes("draft-charter") && (
              <div className="page-deed">
                <DraftCharter first={found.inForce === null} />
              </div>
            )}
            <Versions rows={found.rows} />
          </>
        )}
      </Answered>
    </>
  );
}

function DraftCharter({ first }: { first: boolean }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const draft = useDeed("post", "/api/charters");
  const [done, setDone] = useState(0);
  const send = async (reason: string) => {
    const answer = await draft.send({ body: { reason } });
    if (!answer.ok) return;
    setDone(done + 1);
    go(`/desk/charters/${answer.value.id}`);
  };
  return (
    <ReasonSheet
      key={done}
      opens={say("charter.draft.open")}
      about={say(first ? "charter.draft.fromModel" : "charter.draft.fromCurrent")}
      asks={say("charter.draft.reason")}
      does={say("charter.draft.do")}
      deed={draft}
      send={(reason) => void send(reason)}
    />
  );
}

function Versions({ rows }: { rows: Charters["rows"] }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ id }) => id}
      label={say("charters.versions")}
      empty={
        <>
          <b>{say("charters.none")}</b>
          {say("charters.none.why")}
        </>
      }
      columns={[
        {
          title: say("charters.version"),
          tight: true,
          cell: ({ id, version }) => <Link href={`/desk/charters/${id}`}>{say("charter.version", { version })}</Link>,
        },
        { title: say("state"), tight: true, cell: (row) => <CharterTag charter={row} /> },
        { title: say("charter.reason"), cell: ({ reason }) => reason },
        {
          title: say("charter.approval"),
          cell: (row) => (row.approvedOn === null ? "" : `${row.approvedOn} ${row.approvalNumber ?? ""}`),
        },
        {
          title: say("charter.written"),
          cell: (row) => (
            <>
              {writtenInstant(row.writtenAt)} <span className="small">{row.writtenBy}</span>
            </>
          ),
        },
      ]}
    />
  );
}
