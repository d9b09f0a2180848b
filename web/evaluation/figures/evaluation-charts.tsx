import type { EvaluationFigures } from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useSay } from "../../words/use-say.ts";
import { GradeChart } from "./grade-chart.tsx";

/** Published grades in figures: today's, by year, by sector, by size; and plainly what is recorded nowhere. */
export function EvaluationCharts({ figures }: { figures: EvaluationFigures }) {
  const say = useSay();
  const locale = useLocale();
  const { now, suspended, partial, years, sectors, sizes } = figures;
  const noSize = sizes.find(({ id }) => id === null)?.total ?? 0;
  if (now.total === 0 && years.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("figures.title")}>
      <h2>{say("figures.title")}</h2>
      <p className="small">
        {say("figures.lead")} {suspended > 0 && say("figures.suspended", { count: suspended })}{" "}
        {partial && say("figures.partial")}
      </p>
      {now.total > 0 && (
        <GradeChart
          title={say("figures.now")}
          heading={say("figures.grade")}
          rows={now.grades.map((one) => ({ label: one.grade, total: one.count, grades: [one] }))}
        />
      )}
      {years.length > 0 && (
        <GradeChart
          title={say("figures.years")}
          heading={say("figures.year")}
          rows={years.map(({ year, ...row }) => ({ label: String(year), ...row }))}
        />
      )}
      {sectors.length > 0 && (
        <GradeChart
          title={say("figures.sectors")}
          heading={say("figures.sector")}
          rows={sectors.map(({ id, name, nameEn, ...row }) => ({
            label: id === null ? say("figures.noSector") : nameIn(locale, name, nameEn),
            ...row,
          }))}
        />
      )}
      {sizes.some(({ id }) => id !== null) && (
        <GradeChart
          title={say("figures.sizes")}
          heading={say("figures.size")}
          rows={sizes.map(({ id, name, nameEn, ...row }) => ({
            label: id === null ? say("figures.noSector") : nameIn(locale, name, nameEn),
            ...row,
          }))}
        />
      )}
      {noSize > 0 && <p className="small">{say("figures.noSize", { count: noSize })}</p>}
    </section>
  );
}
