import type { DrawnNumberView, NumberSeriesView } from "@xinheng/domain/document-view.ts";
import { Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { addressOf } from "../kit/api.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { DocumentSealsLink } from "./document-seals-link.tsx";
import { NumberVoiding } from "./number-voiding.tsx";

/** The register of document numbers: each series unbroken, each number with what it went to. */
export function NumbersPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const [below, setBelow] = useState<string | null>(null);
  const prefix = asked.get("prefix");
  const year = asked.get("year");
  const register = useAnswer("/api/document-numbers", {
    query: {
      ...(prefix === null ? {} : { prefix }),
      ...(year === null ? {} : { year: Number(year) }),
      ...(below === null ? {} : { below: Number(below) }),
    },
  });
  return (
    <>
      <PageHead title={say("desk.numbers")} />
      <Answered asked={register}>
        {({ series, shown, numbers, next, can }) => (
          <>
            {shown !== null && (
              <Series
                series={series}
                shown={shown}
                choose={(one) => {
                  setBelow(null);
                  setAsked({ prefix: one.prefix, year: String(one.year) });
                }}
              />
            )}
            <Numbers numbers={numbers} mayVoid={can.includes("void-document-number")} />
            <MoreButton next={next === null ? null : String(next)} first={below === null} go={setBelow} />
          </>
        )}
      </Answered>
    </>
  );
}

type Shown = Pick<NumberSeriesView, "prefix" | "year">;
type SeriesGiven = { series: readonly NumberSeriesView[]; shown: Shown; choose: (series: Shown) => void };

function Series({ series, shown, choose }: SeriesGiven) {
  const say = useDeskSay();
  const keyOf = ({ prefix, year }: Shown) => `${prefix} ${String(year)}`;
  const found = series.find((one) => keyOf(one) === keyOf(shown));
  return (
    <div className="tools">
      <Select
        aria-label={say("numbers.series")}
        value={keyOf(shown)}
        style={{ minWidth: 220 }}
        options={series.map((one) => ({ value: keyOf(one), label: `${one.prefix} ${String(one.year)}` }))}
        onChange={(key) => {
          const one = series.find((candidate) => keyOf(candidate) === key);
          if (one !== undefined) choose(one);
        }}
      />
      {found !== undefined && (
        <span className={found.drawn === found.last ? "tag link" : "tag wait"}>
          {say(found.drawn === found.last ? "numbers.whole" : "numbers.broken", {
            last: found.last,
            drawn: found.drawn,
            voided: found.voided,
          })}
        </span>
      )}
    </div>
  );
}

function Numbers({ numbers, mayVoid }: { numbers: readonly DrawnNumberView[]; mayVoid: boolean }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={numbers}
      keyOf={({ number }) => number}
      label={say("desk.numbers")}
      empty={say("numbers.none")}
      columns={[
        { title: say("numbers.number"), tight: true, cell: ({ number }) => <b>{number}</b> },
        { title: say("numbers.document"), cell: (drawn) => <Went drawn={drawn} /> },
        { title: say("numbers.drawnAt"), tight: true, cell: ({ drawnAt }) => writtenInstant(drawnAt) },
        {
          title: say("state"),
          cell: ({ voided }) =>
            voided === null ? (
              <span className="tag">{say("numbers.used")}</span>
            ) : (
              <>
                <span className="tag wait">{say("numbers.voided")}</span>
                <div className="small">{`${writtenInstant(voided.at)} ${voided.reason}`}</div>
              </>
            ),
        },
        {
          title: say("actions"),
          end: true,
          cell: (drawn) => (mayVoid && drawn.voided === null ? <NumberVoiding drawn={drawn} /> : null),
        },
      ]}
    />
  );
}

function Went({ drawn: { documentId, number, title, asksPurpose } }: { drawn: DrawnNumberView }) {
  if (documentId === null) return title;
  // It is opened with a purpose on the page of the document itself.
  if (asksPurpose) return <Link href={`/desk/documents/${documentId}`}>{title}</Link>;
  const address = addressOf("/api/documents/{documentId}/file", { path: { documentId }, query: { form: "pdf" } });
  return (
    <>
      <a href={address} download>
        {title}
      </a>{" "}
      <DocumentSealsLink id={documentId} number={number} />
    </>
  );
}
