import type { ReactNode } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperLink } from "../paper-upload.tsx";
import { type DuesLine, writtenFen } from "./dues.ts";

type Entry = DuesLine["entries"][number];
type Given = { readonly entries: readonly Entry[]; readonly moves?: (entry: Entry) => ReactNode };

/** What was entered on a line, in order: payments by their receipts, reductions, and what took them back. */
export function LineEntries({ entries, moves }: Given) {
  const say = useDeskSay();
  if (entries.length === 0) return <p className="small">{say("dues.entries.none")}</p>;
  return (
    <ul className="rows">
      {entries.map((entry) => (
        <li key={entry.id}>
          <b>{writtenFen(entry.amountFen)}</b> {say(`dues.entry.${entry.kind}`)} {entry.ground}{" "}
          {entry.reversed && <span className="tag">{say("dues.reversed")}</span>}
          <p className="small">
            {entry.onDay}
            {entry.road !== null && ` · ${say(`dues.road.${entry.road}`)}`}
            {entry.receipt !== null && ` · ${say("dues.receiptOf", { receipt: entry.receipt })}`}
            {entry.reason !== null && ` · ${entry.reason}`}
            {entry.paper !== null && (
              <>
                {" · "}
                <PaperLink paper={entry.paper} />
              </>
            )}
          </p>
          {moves?.(entry)}
        </li>
      ))}
    </ul>
  );
}
