import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { Select, Switch } from "antd";
import { useState } from "react";
import { Labelled } from "../../governance/labelled.tsx";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { OfNorm } from "../norm.ts";
import { TextFiles } from "./norm-text.tsx";

type Comparison = Reply<"/api/norms/{normId}/comparison", "get">;
type Change = Comparison["clauses"][number];

/** Every text that was saved, with who and why, and what the latest changed beside any of them. */
export function TextVersions({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <>
      {(norm.revision > 1 || norm.amends !== null) && <Compare norm={norm} />}
      <section className="sheet" aria-label={say("norm.texts")}>
        <h2>{say("norm.texts")}</h2>
        <DenseTable
          rows={norm.texts}
          keyOf={({ revision }) => String(revision)}
          label={say("norm.texts")}
          empty={say("norm.text.none")}
          columns={[
            { title: say("norm.texts.text"), tight: true, cell: (text) => say("norm.textNumber", text) },
            { title: say("norm.edit.why"), cell: ({ why }) => why },
            { title: say("norm.texts.by"), tight: true, cell: ({ by }) => by },
            { title: say("norm.texts.at"), tight: true, cell: ({ at }) => writtenInstant(at) },
            {
              title: say("norm.texts.files"),
              tight: true,
              cell: ({ revision }) => <TextFiles id={norm.id} revision={revision} />,
            },
          ]}
        />
      </section>
    </>
  );
}

const amended = 0;

function Compare({ norm }: OfNorm) {
  const say = useDeskSay();
  const [from, setFrom] = useState(norm.amends !== null ? amended : norm.revision - 1);
  const asked = useAnswer("/api/norms/{normId}/comparison", {
    path: { normId: norm.id },
    query: from === amended ? {} : { from },
  });
  const texts = norm.texts.map(({ revision }) => revision).filter((revision) => revision < norm.revision);
  return (
    <section className="sheet" aria-label={say("norm.compare")}>
      <h2>{say("norm.compare")}</h2>
      <div className="pair-form">
        <Labelled name={say("norm.compare.from")}>
          <Select
            value={from}
            options={[
              ...(norm.amends === null
                ? []
                : [{ value: amended, label: say("norm.compare.amended", { version: norm.version - 1 }) }]),
              ...texts.map((revision) => ({ value: revision, label: say("norm.textNumber", { revision }) })),
            ]}
            onChange={setFrom}
          />
        </Labelled>
      </div>
      <Answered asked={asked}>{(comparison) => <Changes comparison={comparison} />}</Answered>
    </section>
  );
}

function Changes({ comparison: { clauses } }: { comparison: Comparison }) {
  const say = useDeskSay();
  const [whole, setWhole] = useState(false);
  const changed = clauses.filter(({ change }) => change !== "same");
  const shown = whole ? clauses : changed;
  return (
    <>
      <p className="tools">
        {say("norm.compare.count", { count: changed.length })}{" "}
        <label>
          <Switch size="small" checked={whole} onChange={setWhole} /> {say("comparison.whole")}
        </label>
      </p>
      {shown.map((change) => (
        <ClauseChange key={`${change.change}${String((change.after ?? change.before)?.number)}`} change={change} />
      ))}
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
        <b lang="zh">{say("norms.article", { number: chineseNumeral(clause.number) })}</b>{" "}
        {change.change !== "same" && <span className="tag">{say(`change.${change.change}`)}</span>}
      </div>
      <p className="written" lang="zh">
        <Text change={change} text={clause.text} />
      </p>
    </div>
  );
}

function Text({ change, text }: { change: Change; text: string }) {
  switch (change.change) {
    case "same":
      return text;
    case "added":
      return <ins>{text}</ins>;
    case "removed":
      return <del>{text}</del>;
    case "changed":
      return change.parts.map(({ part, text: piece }, at) => {
        const key = `${String(at)}${part}`;
        if (part === "same") return <span key={key}>{piece}</span>;
        return part === "out" ? <del key={key}>{piece}</del> : <ins key={key}>{piece}</ins>;
      });
  }
}
