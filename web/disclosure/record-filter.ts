import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import type { PageOf, RecordFilter } from "@xinheng/domain/disclosure/portal-view.ts";

export function matches(record: RecordView, filter: RecordFilter): boolean {
  if (filter.polarity !== null && record.polarity !== filter.polarity) return false;
  return filter.year === null || record.document.decidedOn.startsWith(`${filter.year}-`);
}

/** The address of the rows that a figure counts; the day the archive is shown as of is kept. */
export function pathWith({ archive }: PageOf<"subject">, filter: RecordFilter): string {
  const query = new URLSearchParams();
  if (archive.asOf !== archive.today) query.set("asOf", archive.asOf);
  if (filter.year !== null) query.set("year", String(filter.year));
  if (filter.polarity !== null) query.set("polarity", filter.polarity);
  const asked = query.toString();
  return `/s/${archive.subject.shortId}${asked === "" ? "" : `?${asked}`}#records`;
}
