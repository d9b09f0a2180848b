import { Switch } from "antd";
import { useState } from "react";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Comparison = Reply<"/api/charters/{charterId}/comparison", "get">;
type Change = Comparison["clauses"][number];

/** Beside the version it amends: changed clauses with the words that went out and came in, and the rules that differ. */
export function CharterComparison({ id }: { id: string }) {
  const found = useAnswer("/api/charters/{charterId}/comparison", { path: { charterId: id } });
  return <Answered asked={found}>{(comparison) => <Comparing comparison={comparison} />}</Answered>;
}

function Comparing({ comparison }: { comparison: Comparison }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [whole, setWhole] = useState(false);
  const { before, after, clauses, rules } = comparison;
  const changed = clauses.filter(({ change }) => change !== "same");
  const shown = whole ? clauses : changed;
  return (
    <>
      <p>{say("comparison.of", { before: before.version, after: after.version, count: changed.length })}</p>
      <div className="tools">
        <label>
          <Switch size="small" checked={whole} onChange={setWhole} /> {say("comparison.whole")}
        </label>
      </div>
      <section className="sheet" aria-label={say("charter.tab.comparison")}>
        {shown.length === 0 && <p>{say("comparison.none")}</p>}
        {shown.map((change, at) => (
          <ClauseChange key={`${change.after?.number ?? change.before?.number ?? ""}${at}`} change={change} />
        ))}
      </section>
      <h2>{say("comparison.rules")}</h2>
      <DenseTable
        rows={rules}
        keyOf={({ path }) => path}
        label={say("comparison.rules")}
        empty={say("comparison.noRules")}
        columns={[
          { title: say("comparison.path"), cell: ({ said }) => said.name[locale] },
          {
            title: say("comparison.before"),
            cell: ({ said }) => (said.before === null ? "—" : <del>{said.before[locale]}</del>),
          },
          {
            title: say("comparison.after"),
            cell: ({ said }) => (said.after === null ? "—" : <ins>{said.after[locale]}</ins>),
          },
        ]}
      />
    </>
  );
}

function ClauseChange({ change }: { change: Change }) {
  const say = useDeskSay();
  const clause = change.after ?? change.before;
  if (clause === null) return null;
  return (
    <div className="clause-change">
      <div>
        <b>{clause.number}</b>{" "}
        {change.change !== "same" && <span className="tag">{say(`change.${change.change}`)}</span>}
        {change.before !== null && change.before.number !== clause.number && (
          <span className="small"> {say("comparison.former", { number: change.before.number })}</span>
        )}
      </div>
      <p>
        <Text change={change} text={clause.text} />
      </p>
    </div>
  );
}

function Text({ change, text }: { change: Change; text: string }) {
  if (change.change === "added") return <ins>{text}</ins>;
  if (change.change === "removed") return <del>{text}</del>;
  if (change.change === "same") return text;
  return change.parts.map((part, at) => {
    const key = `${part.part}${at}`;
    if (part.part === "in") return <ins key={key}>{part.text}</ins>;
    return part.part === "out" ? <del key={key}>{part.text}</del> : <span key={key}>{part.text}</span>;
  });
}
