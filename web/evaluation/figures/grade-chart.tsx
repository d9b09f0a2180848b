import type { GradeCount } from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { useId } from "react";
import { useSay } from "../../words/use-say.ts";
import "./figures.css";

/** One bar: its grades one after another, or null where they are too few to tell. */
export type GradeRow = {
  readonly label: string;
  readonly total: number;
  readonly grades: readonly GradeCount[] | null;
};

type Given = { readonly title: string; readonly heading: string; readonly rows: readonly GradeRow[] };

/** In units of the drawing, which is about as wide as a phone. */
const [labelWidth, barWidth, countWidth, line] = [96, 216, 44, 22];
/** As many Chinese characters as stand beside a bar; the table has the whole label. */
const labelRoom = 7;

/** How grades are spread, as bars and as the table they are drawn from. */
export function GradeChart({ title, heading, rows }: Given) {
  const say = useSay();
  const [titleId, textId] = [useId(), useId()];
  const scale = rows.find(({ grades }) => grades !== null)?.grades?.map(({ grade }) => grade) ?? [];
  const used = scale.filter((grade) => rows.some((row) => countOf(row, grade) > 0));
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const height = rows.length * line + 4;
  return (
    <figure className="grade-figure">
      <figcaption>{title}</figcaption>
      <div className="grade-beside">
        <div>
          <svg
            viewBox={`0 0 ${String(labelWidth + barWidth + countWidth)} ${String(height)}`}
            role="img"
            aria-labelledby={`${titleId} ${textId}`}
          >
            <title id={titleId}>{title}</title>
            <desc id={textId}>
              {rows
                .map((row) => say("figures.told", { label: row.label, count: row.total }))
                .join(say("figures.comma"))}
            </desc>
            {rows.map((row, at) => (
              <Bar key={row.label} row={row} top={at * line + 2} most={most} scale={scale} />
            ))}
          </svg>
          <Legend grades={used} scale={scale} />
          {rows.some(({ grades }) => grades === null) && <p className="small">{say("figures.fewSaid")}</p>}
        </div>
        <section className="wide" aria-label={say("figures.table", { title })} tabIndex={0}>
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{heading}</th>
                {used.map((grade) => (
                  <th key={grade} scope="col" className="num">
                    {grade}
                  </th>
                ))}
                <th scope="col" className="num">
                  {say("figures.total")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.label}>
                  <th scope="row">{row.label}</th>
                  {used.map((grade) => (
                    <td key={grade} className="num">
                      {row.grades === null ? say("figures.few") : countOf(row, grade)}
                    </td>
                  ))}
                  <td className="num">{row.total}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </figure>
  );
}

function countOf({ grades }: GradeRow, grade: string): number {
  return grades?.find((one) => one.grade === grade)?.count ?? 0;
}

function shortened(label: string): string {
  const widths = [...label].map((sign) => (sign > "\u2e7f" ? 1 : 0.58));
  const upTo = widths.findIndex((_, at) => widths.slice(0, at + 1).reduce((sum, one) => sum + one, 0) > labelRoom);
  return upTo === -1 ? label : `${[...label].slice(0, upTo - 1).join("")}…`;
}

/** The better the darker; of what is not told by grade only how many there are. */
function shadeOf(grade: string, scale: readonly string[]): number {
  const steps = Math.max(1, scale.length - 1);
  return 1 - (0.82 * Math.max(0, scale.indexOf(grade))) / steps;
}

function Bar({ row, top, most, scale }: { row: GradeRow; top: number; most: number; scale: readonly string[] }) {
  const parts = (row.grades ?? []).filter(({ count }) => count > 0);
  const widths = parts.map(({ count }) => (count / most) * barWidth);
  const middle = top + line / 2 - 2;
  return (
    <g>
      <text x={labelWidth - 8} y={middle} textAnchor="end" dominantBaseline="central">
        {shortened(row.label)}
      </text>
      {row.grades === null && (
        <rect className="untold" x={labelWidth} y={top} width={(row.total / most) * barWidth} height={line - 6} />
      )}
      {parts.map(({ grade }, at) => (
        <rect
          key={grade}
          className="grade"
          x={labelWidth + widths.slice(0, at).reduce((sum, one) => sum + one, 0)}
          y={top}
          width={Math.max(1, (widths[at] ?? 0) - 1)}
          height={line - 6}
          fillOpacity={shadeOf(grade, scale)}
        />
      ))}
      <text x={labelWidth + (row.total / most) * barWidth + 6} y={middle} dominantBaseline="central">
        {row.total}
      </text>
    </g>
  );
}

function Legend({ grades, scale }: { grades: readonly string[]; scale: readonly string[] }) {
  if (grades.length === 0) return null;
  return (
    <ul className="grade-legend">
      {grades.map((grade) => (
        <li key={grade}>
          <svg width="10" height="10" aria-hidden="true">
            <rect className="grade" width="10" height="10" fillOpacity={shadeOf(grade, scale)} />
          </svg>{" "}
          {grade}
        </li>
      ))}
    </ul>
  );
}
