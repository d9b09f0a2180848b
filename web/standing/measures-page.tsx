import { DenseTable } from "../kit/dense-table.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { PageHead } from "../kit/page-head.tsx";
import type { Reply } from "../kit/api.ts";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { businessPoint } from "@xinheng/domain/catalogue/measure-entry.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { MeasureRegister } from "./measure-register.tsx";
import { useWrittenPeriod } from "./written-period.ts";

type Catalogue = Reply<"/api/measures", "get">;

/** The catalogue of measures with the year's use, and the register of what was applied. */
export function MeasuresPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/measures", {});
  return (
    <>
      <PageHead title={say("desk.measures")} />
      <p>{say("measures.lead")}</p>
      <Answered asked={found}>
        {(catalogue) => (
          <>
            {(["incentive", "restraint"] as const).map((direction) => (
              <section className="sheet" key={direction} aria-label={say(`measures.${direction}`)}>
                <h2>{say(`measures.${direction}`)}</h2>
                <Measures catalogue={catalogue} direction={direction} />
              </section>
            ))}
            <section className="sheet">
              <h2>{say("measures.lookups", { year: catalogue.year })}</h2>
              <Lookups lookups={catalogue.lookups} year={catalogue.year} />
            </section>
            {catalogue.can.includes("list-measure-applications") && <MeasureRegister />}
          </>
        )}
      </Answered>
    </>
  );
}

function Measures({ catalogue, direction }: { catalogue: Catalogue; direction: "incentive" | "restraint" }) {
  const say = useDeskSay();
  const locale = useLocale();
  const written = useWrittenPeriod();
  return (
    <ul className="rows">
      {catalogue.measures
        .filter((measure) => measure.direction === direction)
        .map((measure) => (
          <li key={measure.id}>
            <div>
              <b>{nameIn(locale, measure.name, measure.nameEn)}</b>{" "}
              {measure.longest !== null && (
                <span className="tag">
                  {say("measures.longest")} {written(measure.longest)}
                </span>
              )}
            </div>
            <div>{nameIn(locale, measure.action, measure.actionEn)}</div>
            <div className="small">
              {say("measures.basis")}: {measure.basis}
            </div>
            <div className="small">
              {say("measures.by")}:{" "}
              {measure.appliedBy.map((one) => say(`measures.by.${one}`)).join(say("standing.between"))} ·{" "}
              {say("measures.points")}: {measure.points.map((one) => say(`point.${one}`)).join(say("standing.between"))}
            </div>
            <div className="small">
              {say("measures.used", { year: catalogue.year })}:{" "}
              {say("measures.used.says", {
                applied: measure.used.applied,
                standing: measure.used.standing,
                named: measure.used.namedInLookups,
              })}
            </div>
          </li>
        ))}
    </ul>
  );
}

function Lookups({ lookups, year }: { lookups: Catalogue["lookups"]; year: number }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={lookups}
      keyOf={({ point, verdict }) => `${point} ${verdict}`}
      label={say("measures.lookups", { year })}
      empty={say("measures.lookups.none")}
      columns={[
        { title: say("lookup.point"), cell: ({ point }) => say(`point.${businessPoint.parse(point)}`) },
        {
          title: say("list.state"),
          cell: ({ verdict }) =>
            say(
              verdict === "green" ? "lookup.green" : verdict === "restricted" ? "lookup.restricted" : "lookup.normal",
            ),
        },
        { title: say("measures.lookups.count"), end: true, cell: ({ count }) => count },
      ]}
    />
  );
}
