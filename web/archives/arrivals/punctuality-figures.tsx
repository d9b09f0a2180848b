import type { Kept, Punctuality } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { Select } from "antd";
import { Link, useSearchParams } from "wouter";
import { DenseTable, type Column } from "../../kit/dense-table.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** A year or a month of it: the sums, by department and rule, by month. Year, month and place stand in the address. */
export function PunctualityFigures() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const number = (name: string) => {
    const value = asked.get(name);
    return value === null || !/^\d+$/.test(value) ? {} : { [name]: Number(value) };
  };
  const found = useAnswer("/api/punctuality", {
    query: { ...number("year"), ...number("month"), ...number("cursor") },
  });
  const go = (changed: Readonly<Record<string, string>>) =>
    setAsked((before) => {
      before.delete("cursor");
      for (const [name, value] of Object.entries(changed))
        if (value === "") before.delete(name);
        else before.set(name, value);
      return before;
    });
  return (
    <>
      <p>{say("punctuality.lead")}</p>
      <Answered asked={found}>
        {(value) => (
          <>
            <Period value={value} go={go} />
            <Sums kept={value.total} />
            <Departments value={value} />
            <MoreButton
              next={value.next === null ? null : String(value.next)}
              first={!asked.has("cursor")}
              go={(cursor) => go({ cursor: cursor ?? "" })}
            />
            {value.month === null && <Months value={value} />}
          </>
        )}
      </Answered>
    </>
  );
}

type Going = { readonly value: Punctuality; readonly go: (changed: Readonly<Record<string, string>>) => void };

function Period({ value: { year, month, years }, go }: Going) {
  const say = useDeskSay();
  const known = years.includes(year) ? years : [year, ...years];
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  return (
    <div className="tools">
      <Select
        aria-label={say("punctuality.year")}
        value={year}
        style={{ width: 110 }}
        options={known.map((one) => ({ value: one, label: String(one) }))}
        onChange={(one) => go({ year: String(one), month: "" })}
      />
      <Select
        aria-label={say("punctuality.month")}
        value={month ?? 0}
        style={{ width: 130 }}
        options={[
          { value: 0, label: say("punctuality.everyMonth") },
          ...months.map((one) => ({ value: one, label: say("punctuality.monthOf", { month: one }) })),
        ]}
        onChange={(one) => go({ year: String(year), month: one === 0 ? "" : String(one) })}
      />
    </div>
  );
}

function Sums({ kept }: { kept: Kept }) {
  const say = useDeskSay();
  const sums = [
    { name: "received", value: writtenNumber(kept.received) },
    { name: "onTime", value: writtenNumber(kept.onTime) },
    { name: "late", value: writtenNumber(kept.late) },
    { name: "rate", value: rateOf(kept) },
    { name: "median", value: kept.medianDaysLate ?? "—" },
    { name: "max", value: kept.maxDaysLate ?? "—" },
  ] as const;
  return (
    <dl className="tally" aria-label={say("punctuality.total")}>
      {sums.map(({ name, value }) => (
        <div key={name} className={name === "late" && kept.late > 0 ? "attention" : ""}>
          <dt>{say(`punctuality.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** In per cent of what was timed, cut to one decimal. */
function rateOf({ late, clocked }: Kept): string {
  return clocked === 0 ? "—" : `${String(Math.floor((late * 1000) / clocked) / 10)}%`;
}

function useKeptColumns<Row extends Kept>(): Column<Row>[] {
  const say = useDeskSay();
  return [
    { title: say("punctuality.received"), end: true, cell: ({ received }) => writtenNumber(received) },
    { title: say("punctuality.clocked"), end: true, cell: ({ clocked }) => writtenNumber(clocked) },
    { title: say("punctuality.onTime"), end: true, cell: ({ onTime }) => writtenNumber(onTime) },
    { title: say("punctuality.late"), end: true, cell: ({ late }) => writtenNumber(late) },
    { title: say("punctuality.rate"), end: true, cell: rateOf },
    { title: say("punctuality.median"), end: true, cell: ({ medianDaysLate }) => medianDaysLate ?? "—" },
    { title: say("punctuality.max"), end: true, cell: ({ maxDaysLate }) => maxDaysLate ?? "—" },
  ];
}

function Departments({ value: { year, month, departments } }: { value: Punctuality }) {
  const say = useDeskSay();
  const kept = useKeptColumns<Punctuality["departments"][number]>();
  const received = month === null ? String(year) : `${String(year)}-${String(month).padStart(2, "0")}`;
  return (
    <section className="titled">
      <h2>{say("punctuality.departments")}</h2>
      <DenseTable
        rows={departments}
        keyOf={({ source }) => source}
        label={say("punctuality.departments")}
        empty={
          <>
            <b>{say("punctuality.none")}</b>
            {say("punctuality.none.why")}
          </>
        }
        columns={[
          {
            title: say("punctuality.source"),
            width: 240,
            cell: (one) => (
              <>
                <div>{one.source}</div>
                {one.late > 0 && (
                  <Link
                    href={`/desk/records?${new URLSearchParams({ source: one.source, received, late: "yes" }).toString()}`}
                  >
                    {say("punctuality.lateRows", { rows: writtenNumber(one.late) })}
                  </Link>
                )}
                <Rules rules={one.rules} />
              </>
            ),
          },
          ...kept,
        ]}
      />
    </section>
  );
}

function Rules({ rules }: { rules: Punctuality["departments"][number]["rules"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (rules.length < 2 && rules[0]?.rule !== "") return null;
  return (
    <details className="small">
      <summary>{say("punctuality.byRule")}</summary>
      <ul>
        {rules.map((one) => (
          <li key={one.rule}>
            {one.rule === "" ? say("punctuality.noRule") : nameIn(locale, one.name, one.nameEn)}{" "}
            {say("punctuality.rows", { rows: writtenNumber(one.received) })}
            {one.late > 0 && ` · ${say("punctuality.late")} ${writtenNumber(one.late)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Months({ value: { year, months } }: { value: Punctuality }) {
  const say = useDeskSay();
  const kept = useKeptColumns<Punctuality["months"][number]>();
  if (months.length === 0) return null;
  return (
    <section className="titled">
      <h2>{say("punctuality.months")}</h2>
      <DenseTable
        rows={months}
        keyOf={({ month }) => String(month)}
        label={say("punctuality.months")}
        empty=""
        columns={[
          {
            title: say("punctuality.month"),
            cell: ({ month }) => (
              <Link href={`/desk/punctuality?year=${String(year)}&month=${String(month)}`}>
                {say("punctuality.monthOf", { month })}
              </Link>
            ),
          },
          ...kept,
        ]}
      />
    </section>
  );
}
