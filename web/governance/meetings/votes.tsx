import { DenseTable } from "../../kit/dense-table.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AgendaItem } from "./meeting.ts";

/** What was counted so far: the counts as each counter took them, and the roll call name by name. */
export function Votes({ item }: { item: AgendaItem }) {
  const say = useDeskSay();
  return (
    <>
      {item.tallies.length > 0 && (
        <DenseTable
          rows={item.tallies}
          keyOf={({ counter }) => counter}
          label={say("tally.of", { title: item.title })}
          empty=""
          columns={[
            { title: say("tally.counter"), cell: ({ counter }) => counter },
            { title: say("tally.method"), tight: true, cell: ({ method }) => say(`tally.${method}`) },
            { title: say("tally.issued"), end: true, cell: ({ figures }) => figures?.issued ?? "—" },
            { title: say("vote.yes"), end: true, cell: ({ figures }) => figures?.yes ?? "—" },
            { title: say("vote.no"), end: true, cell: ({ figures }) => figures?.no ?? "—" },
            { title: say("vote.abstained"), end: true, cell: ({ figures }) => figures?.abstained ?? "—" },
            { title: say("vote.invalid"), end: true, cell: ({ figures }) => figures?.invalid ?? "—" },
          ]}
        />
      )}
      {item.tallies.some(({ figures }) => figures === null) && <p className="note calm">{say("tally.apart")}</p>}
      {item.rollCall.length > 0 && (
        <details className="days roll">
          <summary>{say("roll.shown", { count: item.rollCall.length })}</summary>
          <ul className="roll-names">
            {item.rollCall.map(({ attendeeId, name, vote }) => (
              <li key={attendeeId}>
                {name} <span className="small">{say(`vote.${vote}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
