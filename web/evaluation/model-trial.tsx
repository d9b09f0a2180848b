import { Link } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";

/** What a trial on the whole membership came to, each figure leading to its rows. */
export function ModelTrial({ model }: { model: Model }) {
  const say = useDeskSay();
  const { trial } = model;
  const rows = `/desk/models/${model.id}/scores`;
  return (
    <section className="sheet">
      <h2>{say("model.tab.trial")}</h2>
      <p className="small">{say("model.trial.lead")}</p>
      {trial === null ? (
        <>
          <p>{say("model.trial.none")}</p>
          {model.faults.length === 0 && <Link href={rows}>{say("model.trial.rows")}</Link>}
        </>
      ) : (
        <>
          <p>{say("model.trial.of", { members: trial.members, on: trial.heldOn, revision: trial.revision })}</p>
          <Link href={rows}>{say("model.trial.rows")}</Link>
          {trial.revision !== model.revision && <p className="note">{say("model.trial.stale")}</p>}
          <Distribution trial={trial} rows={rows} />
          <Moves model={model} trial={trial} rows={rows} />
        </>
      )}
    </section>
  );
}

type Trial = NonNullable<Model["trial"]>;

/** Bars with their numbers; a grade without members is an empty bar, not a missing one. */
function Distribution({ trial, rows }: { trial: Trial; rows: string }) {
  const say = useDeskSay();
  const most = Math.max(1, ...trial.distribution.map(({ members }) => members));
  return (
    <ol className="distribution" aria-label={say("model.trial.distribution")}>
      {trial.distribution.map(({ grade, members }) => (
        <li key={grade ?? "none"}>
          <Link href={`${rows}?grade=${grade ?? "none"}`}>{grade ?? say("score.ungraded")}</Link>
          <svg width="100%" height="14" role="presentation">
            <rect x="0" y="1" width={`${String((members / most) * 100)}%`} height="12" />
          </svg>
          <span>{members}</span>
        </li>
      ))}
    </ol>
  );
}

function Moves({ model, trial, rows }: { model: Model; trial: Trial; rows: string }) {
  const say = useDeskSay();
  if (trial.against === null) return <p className="small">{say("model.trial.first")}</p>;
  return (
    <>
      <h2>{say("model.trial.moves", { version: trial.against.version })}</h2>
      <DenseTable
        rows={trial.moves}
        keyOf={({ from, to }) => `${from ?? ""} ${to ?? ""}`}
        label={say("model.trial.moves", { version: trial.against.version })}
        empty={say("model.trial.same")}
        columns={[
          { title: say("score.before"), tight: true, cell: ({ from }) => from ?? say("score.ungraded") },
          { title: say("score.now"), tight: true, cell: ({ to }) => to ?? say("score.ungraded") },
          {
            title: say("score.members"),
            end: true,
            cell: ({ from, to, members }) => (
              <Link href={`${rows}?grade=${to ?? "none"}&before=${from ?? "none"}`}>{members}</Link>
            ),
          },
        ]}
      />
      <Link href={`/desk/models/${model.id}?tab=changes`}>{say("model.trial.why")}</Link>
    </>
  );
}
