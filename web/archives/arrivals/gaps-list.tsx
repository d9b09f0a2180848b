import type { Reporting } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { useState } from "react";
import { Link } from "wouter";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ExpectForm } from "./expect-form.tsx";
import { GapNoteForm } from "./gap-note-form.tsx";
import "../../governance/governance.css";

/** Department by department the spans in which nothing came, what is known of them, and the way to fill them. */
export function GapsList() {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/gaps", { query: cursor === null ? {} : { cursor: Number(cursor) } });
  return (
    <>
      <p>{say("gaps.lead")}</p>
      <Answered asked={found}>
        {({ items, reportings, next, can }) => (
          <>
            {can.includes("expect-reports") && (
              <div className="page-deed">
                <ExpectForm items={items} />
              </div>
            )}
            {reportings.length === 0 && (
              <div className="empty">
                <b>{say("gaps.none")}</b>
                {say("gaps.none.why")}
              </div>
            )}
            {reportings.map((one) => (
              <ReportingOf key={`${one.source} ${one.item}`} reporting={one} can={can} />
            ))}
            <MoreButton next={next === null ? null : String(next)} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}

/** More spans than this are folded away. */
const mostOpen = 6;

function ReportingOf({ reporting, can }: { reporting: Reporting; can: readonly string[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { source, item, every, firstMonth, lastMonth, rows, gaps, unexplained, expectedFrom } = reporting;
  const name = `${source} ${nameIn(locale, reporting.itemName, reporting.itemNameEn)}`;
  const [first, last] = [firstMonth?.slice(0, 7), lastMonth?.slice(0, 7)];
  return (
    <section className="sheet" aria-label={name}>
      <h2>{source}</h2>
      <div className="tags">
        <span className="tag">{nameIn(locale, reporting.itemName, reporting.itemNameEn)}</span>
        <span className="tag">{say(`gaps.every.${every}`)}</span>
        {gaps.length === 0 && <span className="tag good">{say("gaps.complete")}</span>}
        {unexplained > 0 && <span className="tag wait">{say("gaps.unexplained", { count: unexplained })}</span>}
        {gaps.length > 0 && unexplained === 0 && <span className="tag good">{say("gaps.explained")}</span>}
      </div>
      <p className="small">
        {first === undefined || last === undefined
          ? say("gaps.neverSent")
          : say("gaps.since", { first, last, rows: writtenNumber(rows) })}
      </p>
      {expectedFrom !== null && <Expected of={{ source, item }} from={expectedFrom} can={can} />}
      {unexplained > 0 && can.includes("list-imports") && (
        <p>
          <Link href="/desk/imports">{say("gaps.backfill")}</Link>
        </p>
      )}
      {gaps.length > 0 && (
        <details open={gaps.length <= mostOpen}>
          <summary>{say("gaps.show", { count: gaps.length })}</summary>
          <ul className="rows" aria-label={`${name} ${say("gaps.tab")}`}>
            {gaps.map((gap) => (
              <li key={gap.from}>
                <b>{spanOf(gap.from, gap.until)}</b>
                <Found gap={gap} of={{ source, item }} can={can} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Since when it is to report, and the way to take that back. */
function Expected({ of, from, can }: Pick<OfGap, "of" | "can"> & { readonly from: string }) {
  const say = useDeskSay();
  const drop = useDeed("post", "/api/gaps/expectations/removal");
  return (
    <div className="small">
      {say("gaps.expectedFrom", { month: from.slice(0, 7) })}{" "}
      {can.includes("drop-expected-reports") && (
        <button type="button" className="button link" disabled={drop.busy} onClick={() => void drop.send({ body: of })}>
          {say("gaps.expect.drop")}
        </button>
      )}
      {drop.problem !== null && <ProblemNote problem={drop.problem} />}
    </div>
  );
}

/** A month as 2026-09, what is longer by its months. */
function spanOf(from: string, until: string): string {
  const [first, last] = [from.slice(0, 7), until.slice(0, 7)];
  return first === last ? first : `${first} – ${last}`;
}

type OfGap = {
  readonly gap: Reporting["gaps"][number];
  readonly of: { readonly source: string; readonly item: string };
  readonly can: readonly string[];
};

function Found({ gap: { from, note }, of, can }: OfGap) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      {note !== null && (
        <div>
          {say(`gaps.reason.${note.reason}`)} {note.note}{" "}
          <span className="small">{say("gaps.notedBy", { by: note.by, on: note.on })}</span>
        </div>
      )}
      {open ? (
        <GapNoteForm gap={{ ...of, from }} close={() => setOpen(false)} />
      ) : (
        <div className="actions">
          {can.includes("explain-gap") && (
            <button type="button" className="button link" onClick={() => setOpen(true)}>
              {say(note === null ? "gaps.explain" : "gaps.explainAgain")}
            </button>
          )}
        </div>
      )}
    </>
  );
}
