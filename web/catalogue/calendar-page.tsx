import type { CalendarYearView } from "@xinheng/domain/catalogue/calendar-view.ts";
import { useState } from "react";
import type { Reply } from "../kit/api.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant, writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { CalendarForm } from "./calendar-form.tsx";
import { MarkTag } from "./mark-tag.tsx";

type Imported = Reply<"/api/calendar/{year}", "post">;

/** The years whose working days are known, from when deadlines are provisional, and the import of a year. */
export function CalendarPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const calendar = useAnswer("/api/calendar", {});
  const [done, setDone] = useState<Imported | null>(null);
  return (
    <>
      <PageHead title={say("desk.calendar")} />
      {done !== null && <Recounted done={done} />}
      <Answered asked={calendar}>
        {({ years, provisionalFrom }) => (
          <>
            <p className="note calm">{say("calendar.provisional", { year: provisionalFrom })}</p>
            <Years years={years} />
            {can.includes("import-calendar") && (
              <CalendarForm
                // An empty form after each import.
                key={`${provisionalFrom} ${done?.year.importedAt ?? ""}`}
                first={provisionalFrom}
                known={years.map(({ year }) => year)}
                done={setDone}
              />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function Recounted({ done }: { done: Imported }) {
  const say = useDeskSay();
  const counts = {
    year: done.year.year,
    recounted: writtenNumber(done.recounted),
    moved: writtenNumber(done.moved),
    settled: writtenNumber(done.settled),
  };
  return (
    <p className="note done" role="status">
      {say("calendar.done", counts)}
    </p>
  );
}

function Years({ years }: { years: readonly CalendarYearView[] }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={years.toReversed()}
      keyOf={({ year }) => String(year)}
      label={say("desk.calendar")}
      empty={say("calendar.none")}
      columns={[
        { title: say("calendar.year"), tight: true, cell: ({ year }) => <b>{year}</b> },
        { title: say("calendar.off"), cell: ({ off }) => <Days days={off} /> },
        { title: say("calendar.worked"), cell: ({ worked }) => <Days days={worked} /> },
        {
          title: say("calendar.source"),
          cell: ({ source, mark }) => (
            <>
              {source} {mark !== null && <MarkTag mark={mark} />}
            </>
          ),
        },
        {
          title: say("calendar.from"),
          tight: true,
          cell: ({ importedAt }) =>
            importedAt === null ? say("calendar.pack") : say("calendar.import", { at: writtenInstant(importedAt) }),
        },
      ]}
    />
  );
}

/** How many, and on a press which. */
function Days({ days }: { days: readonly string[] }) {
  const say = useDeskSay();
  if (days.length === 0) return say("calendar.days", { count: 0 });
  return (
    <details className="days">
      <summary>{say("calendar.days", { count: days.length })}</summary>
      <span className="small">{days.map((day) => day.slice(5)).join(" ")}</span>
    </details>
  );
}
