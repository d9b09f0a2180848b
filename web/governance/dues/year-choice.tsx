import { Select } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";

/** The year in Asia/Shanghai. */
export function thisYear(): number {
  return new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
}

type Given = { readonly years: readonly number[]; readonly year: number; readonly choose: (year: number) => void };

/** One year out of those with dues, this one and the next. */
export function YearChoice({ years, year, choose }: Given) {
  const say = useDeskSay();
  const now = thisYear();
  const all = [...new Set([now + 1, now, year, ...years])].toSorted((one, other) => other - one);
  return (
    <div className="tools">
      <Labelled name={say("dues.year")}>
        <Select
          value={year}
          style={{ width: 140 }}
          options={all.map((value) => ({ value, label: say("dues.yearOf", { year: value }) }))}
          onChange={choose}
        />
      </Labelled>
    </div>
  );
}
