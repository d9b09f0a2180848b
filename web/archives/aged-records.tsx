import type { WaitingRecord } from "@xinheng/domain/archives/waiting-record.ts";
import { Checkbox } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ConfirmMany } from "./confirm-many.tsx";

/** Public records whose confirmation has aged: chosen one by one or all at once, then confirmed. */
export function AgedRecords() {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const aged = useAnswer("/api/records-waiting", { query: { kind: "aged", ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <p>{say("aged.lead")}</p>
      <Answered asked={aged}>
        {({ rows, next }) => (
          <>
            <Choice rows={rows} />
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}

function Choice({ rows }: { rows: readonly WaitingRecord[] }) {
  const say = useDeskSay();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const open = rows.filter(({ can }) => can.includes("confirm-record"));
  const chosen = open.filter(({ recordId }) => ids.has(recordId));
  const turn = (id: string) =>
    setIds((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <>
      <ConfirmMany chosen={chosen} />
      {open.length > 0 && (
        <p>
          <Checkbox
            checked={chosen.length === open.length}
            indeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={({ target }) => setIds(new Set(target.checked ? open.map(({ recordId }) => recordId) : []))}
          >
            {say("aged.all")}
          </Checkbox>
        </p>
      )}
      <AgedTable rows={rows} ids={ids} turn={turn} />
    </>
  );
}

type Given = { rows: readonly WaitingRecord[]; ids: ReadonlySet<string>; turn: (id: string) => void };

function AgedTable({ rows, ids, turn }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ recordId }) => recordId}
      label={say("aged.tab")}
      empty={
        <>
          <b>{say("aged.none")}</b>
          {say("aged.none.why")}
        </>
      }
      columns={[
        {
          title: say("aged.choose"),
          width: 44,
          cell: (row) =>
            row.can.includes("confirm-record") && (
              <Checkbox
                aria-label={say("aged.chooseOne", { document: row.document })}
                checked={ids.has(row.recordId)}
                onChange={() => turn(row.recordId)}
              />
            ),
        },
        {
          title: say("aged.document"),
          cell: (row) => (
            <>
              {row.document}
              <div className="small">
                {nameIn(locale, row.itemName, row.itemNameEn)} · {row.issuer}
              </div>
            </>
          ),
        },
        {
          title: say("held.subject"),
          cell: (row) => <Link href={`/desk/subjects/${row.subjectId}`}>{row.subjectName}</Link>,
        },
        { title: say("record.decidedOn"), tight: true, cell: ({ decidedOn }) => decidedOn },
        {
          title: say("aged.confirmedOn"),
          tight: true,
          cell: ({ lastConfirmedOn, state }) => (
            <>
              {lastConfirmedOn} {state === "unconfirmed" && <span className="tag wait">{say("aged.stopped")}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
