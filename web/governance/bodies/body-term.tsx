import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import type { Body } from "./body-sheet.tsx";
import { VacateSeat } from "./vacate-seat.tsx";

export type Term = NonNullable<Body["term"]>;

/** The latest term: its days, the days of the election after it, and its seats. */
export function BodyTerm({ body, term }: { body: string; term: Term }) {
  const say = useDeskSay();
  const { duties } = term;
  return (
    <>
      <h3 className="part">{say("term.title", { ordinal: term.ordinal })}</h3>
      <dl className="facts pair">
        <Fact name={say("term.days")}>
          {say("term.fromTo", { from: term.beganOn, to: term.endedOn ?? term.endsOn })}
        </Fact>
        {duties !== null && (
          <>
            <Fact name={say("term.warnOn")}>{duties.warnOn}</Fact>
            <Fact name={say("term.startOn")}>{duties.startOn}</Fact>
            <Fact name={say("term.registerBy")}>{duties.registerBy}</Fact>
          </>
        )}
        {term.postponed !== null && (
          <Fact name={say("term.postponed")} whole>
            {say("term.postponedTo", { until: term.postponed.until, document: term.postponed.document })}
          </Fact>
        )}
      </dl>
      <Seats body={body} term={term} />
    </>
  );
}

function Seats({ body, term }: { body: string; term: Term }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (term.seats.length === 0) return null;
  return (
    <DenseTable
      rows={term.seats}
      keyOf={({ id }) => id}
      label={say("seats.title", { body })}
      empty=""
      columns={[
        { title: say("seats.post"), tight: true, cell: (seat) => nameIn(locale, seat.postName, seat.postNameEn) },
        { title: say("seats.holder"), cell: ({ holder }) => holder },
        { title: say("seats.member"), cell: ({ member }) => member?.name ?? "" },
        { title: say("seats.from"), tight: true, cell: ({ fromOn }) => fromOn },
        {
          title: say("seats.until"),
          cell: (seat) => (seat.untilOn === null ? "" : `${seat.untilOn} ${seat.endedReason ?? ""}`),
        },
        {
          title: say("actions"),
          end: true,
          cell: (seat) => (seat.can.includes("vacate-seat") ? <VacateSeat id={seat.id} holder={seat.holder} /> : ""),
        },
      ]}
    />
  );
}
