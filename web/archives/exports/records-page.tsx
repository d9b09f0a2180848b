import type { ListedRecord } from "@xinheng/domain/archives/exports/record-list-view.ts";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type AskedFilter, askedFilter, filterAddress } from "./asked-filter.ts";
import { ExportForm } from "./export-form.tsx";
import { RecordFilterForm } from "./record-filter-form.tsx";

const tones: Record<ListedRecord["state"], string> = {
  ...{ public: "link", held: "wait", "not-yet": "", ended: "", unconfirmed: "wait", "not-public": "" },
  recalled: "act",
};

/** Records by filter; the filter stands in the address bar, and what is listed is what is exported. */
export function RecordsPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const filter = askedFilter(asked);
  const found = useAnswer("/api/records", { query: { ...filter, ...(cursor === null ? {} : { cursor }) } });
  const choose = (typed: Readonly<Record<string, unknown>>) => {
    setCursor(null);
    setAsked(filterAddress(typed));
  };
  return (
    <>
      <PageHead title={say("desk.records")} />
      <p>{say("records.lead")}</p>
      <Narrowed filter={filter} />
      <RecordFilterForm key={asked.toString()} filter={filter} choose={choose} />
      <Answered asked={found}>
        {({ records, next, can }) => (
          <>
            {can.includes("export-records") && records.length > 0 && <ExportForm filter={filter} />}
            <Records records={records} />
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}

/** What a link from elsewhere narrowed the list to; it holds until the filter is cleared. */
function Narrowed({ filter: { source, received, late } }: { filter: AskedFilter }) {
  const say = useDeskSay();
  const what = [
    source === undefined ? null : say("records.narrowed.source", { source }),
    received === undefined ? null : say("records.narrowed.received", { received }),
    late === undefined ? null : say("records.narrowed.late"),
  ].filter((one) => one !== null);
  if (what.length === 0) return null;
  return <p className="note calm">{say("records.narrowed", { what: what.join(" · ") })}</p>;
}

function Records({ records }: { records: readonly ListedRecord[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <DenseTable
      rows={records}
      keyOf={({ recordId }) => recordId}
      label={say("desk.records")}
      empty={
        <>
          <b>{say("records.none")}</b>
          {say("records.none.why")}
        </>
      }
      columns={[
        {
          title: say("records.subject"),
          cell: (one) => (
            <>
              <Link href={`/desk/subjects/${one.subjectId}`}>{one.subjectName}</Link>
              <div className="small code">{one.subjectCode ?? ""}</div>
            </>
          ),
        },
        { title: say("records.item"), cell: (one) => nameIn(locale, one.itemName, one.itemNameEn) },
        { title: say("records.document"), cell: (one) => one.document?.printed ?? "—" },
        { title: say("records.issuer"), cell: (one) => one.document?.issuer ?? "—" },
        { title: say("records.decidedOn"), tight: true, cell: (one) => one.document?.decidedOn ?? "—" },
        {
          title: say("records.state"),
          tight: true,
          cell: (one) => (
            <>
              <span className={`tag ${tones[one.state]}`}>
                {one.recalledOn === null
                  ? say(`recordState.${one.state}`)
                  : say("records.recalledOn", { on: one.recalledOn })}
              </span>
              {one.late !== null && (
                <div className="small">{say("records.lateBy", { days: one.late.days, on: one.late.dueOn })}</div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
