import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

type Moment = { readonly on: string; readonly what: "decided" | "ends"; readonly record: RecordView };

/** Decisions and the ends of their publicity in the order of days, the latest first. */
export function ArchiveTime({
  records,
  today,
  limit = 12,
}: {
  records: readonly RecordView[];
  today: string;
  limit?: number;
}) {
  const say = useSay();
  const locale = useLocale();
  const moments = momentsOf(records).slice(0, limit);
  return (
    <ol className="time">
      {moments.map(({ on, what, record }) => (
        <li key={`${what}${record.id}`} className={on > today ? "coming" : ""}>
          <span>{on}</span>
          <span>
            <span className="small">
              {what === "ends" ? say("time.ends") : nameIn(locale, record.itemName, record.itemNameEn)}
            </span>
            <a href={`#r-${record.id}`}>{record.document.printed}</a>
          </span>
        </li>
      ))}
    </ol>
  );
}

function momentsOf(records: readonly RecordView[]): Moment[] {
  const decided = records.map((record): Moment => ({ on: record.document.decidedOn, what: "decided", record }));
  const ends = records.flatMap((record): Moment[] =>
    record.publicity.until === null ? [] : [{ on: record.publicity.until, what: "ends", record }],
  );
  return [...decided, ...ends].sort((one, other) => (one.on < other.on ? 1 : -1));
}
