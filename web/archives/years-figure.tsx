import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { MouseEvent } from "react";
import { useSay } from "../words/use-say.ts";

const order = ["adverse", "positive", "neutral"] as const;
export type Chosen = { readonly year: number | null; readonly polarity: (typeof order)[number] | null };

type Given = {
  readonly years: ArchiveView["years"];
  /** Each bar is a link to the rows it counts; `choose`, where all rows are at hand, spares the way to the server. */
  readonly pathOf: (chosen: Chosen) => string;
  readonly choose?: (chosen: Chosen) => void;
};

/** Records by year and kind. A bar leads to its rows. */
export function YearsFigure({ years, pathOf, choose }: Given) {
  const say = useSay();
  if (years.length === 0) return null;
  const most = Math.max(...years.map((year) => year.adverse + year.positive + year.neutral), 1);
  const link = (chosen: Chosen) => ({
    href: pathOf(chosen),
    onClick: (event: MouseEvent) => {
      if (choose === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      choose(chosen);
    },
  });
  return (
    <>
      <ol className="years">
        {years.map((year) => (
          <li key={year.year}>
            <a {...link({ year: year.year, polarity: null })} aria-label={say("years.describe", year)}>
              {year.year}
            </a>
            <svg width="100%" height="14" role="presentation">
              {barsOf(year, most).map((bar) => (
                <a
                  key={bar.polarity}
                  {...link({ year: year.year, polarity: bar.polarity })}
                  tabIndex={-1}
                  aria-hidden="true"
                >
                  <rect className={bar.polarity} x={`${bar.start}%`} y="1" width={`${bar.width}%`} height="12" />
                </a>
              ))}
            </svg>
            <span>{year.adverse + year.positive + year.neutral}</span>
          </li>
        ))}
      </ol>
      <ul className="legend">
        {order.map((polarity) => (
          <li key={polarity} className={polarity}>
            {say(`polarity.${polarity}.tag`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function barsOf(year: ArchiveView["years"][number], most: number) {
  const widths = order.map((polarity) => ({ polarity, width: (year[polarity] / most) * 100 }));
  return widths
    .map((bar, at) => ({ ...bar, start: widths.slice(0, at).reduce((sum, before) => sum + before.width, 0) }))
    .filter((bar) => bar.width > 0);
}
