import type { WaitingRecord } from "@xinheng/domain/archives/waiting-record.ts";
import { useState } from "react";
import { Link } from "wouter";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { HeldReason, heldTitle } from "./held-reason.tsx";
import { ReleaseForm } from "./release-form.tsx";

/** Held records one by one, each with what has to be compared and the two answers a person can give. */
export function HeldRecords() {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const [released, setReleased] = useState<string | null>(null);
  const held = useAnswer("/api/records-waiting", { query: { kind: "held", ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <p>{say("held.lead")}</p>
      <p className="small">{say("held.wrongSubject")}</p>
      {released !== null && (
        <p className="note done" role="status">
          {say("held.released", { document: released })}
        </p>
      )}
      <Answered asked={held}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 && (
              <div className="empty">
                <b>{say("held.none")}</b>
                {say("held.none.why")}
              </div>
            )}
            <ol className="records">
              {rows.map((row) => (
                <HeldRecord key={row.recordId} row={row} released={setReleased} />
              ))}
            </ol>
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}

function HeldRecord({ row, released }: { row: WaitingRecord; released: (document: string) => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <li className="sheet held">
      <div className="record-head">
        <h2>{row.document}</h2>
        <span className="tags">
          <span className="tag wait">{heldTitle(row.held, say)}</span>
          <span className="tag">{nameIn(locale, row.itemName, row.itemNameEn)}</span>
        </span>
      </div>
      <dl className="facts dense pair">
        <Fact name={say("held.subject")}>
          <Link href={`/desk/subjects/${row.subjectId}`}>{row.subjectName}</Link>
        </Fact>
        {row.held !== "name-differs" && <Fact name={say("held.printedName")}>{row.printedName}</Fact>}
        <Fact name={say("record.issuer")}>{row.issuer}</Fact>
        <Fact name={say("record.decidedOn")}>{row.decidedOn}</Fact>
        <Fact name={say("held.from")} whole>
          {row.importId === null ? (
            say("held.fromForm")
          ) : (
            <Link href={`/desk/imports/${row.importId}`}>
              {row.importRow === null ? say("held.fromFile") : say("held.fromRow", { row: row.importRow })}
            </Link>
          )}{" "}
          <span className="small">{say("held.since", { on: row.since })}</span>
        </Fact>
      </dl>
      <HeldReason row={row} />
      {row.can.includes("confirm-record") && <ReleaseForm row={row} released={released} />}
    </li>
  );
}
