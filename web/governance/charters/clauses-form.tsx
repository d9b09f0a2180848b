import { Button, Input, Select } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { Charter } from "./charter.ts";

type Clause = Charter["clauses"][number];
type Row = { readonly key: number; readonly clause: Clause };

const topics = [
  "business-scope",
  "integrity",
  "self-discipline-body",
  "party-building",
  "dues",
  "amendment",
  "dissolution",
  "members-rights",
] as const satisfies readonly Clause["topics"][number][];

/** The text as text: each clause with number, chapter and what it deals with. Faulty text is kept too, and told of. */
export function ClausesForm({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  const [rows, setRows] = useState<readonly Row[]>(() => charter.clauses.map((clause, key) => ({ key, clause })));
  const edit = useDeed("put", "/api/charters/{charterId}");
  const change = (key: number, clause: Clause) => setRows(rows.map((row) => (row.key === key ? { key, clause } : row)));
  const addAfter = (at: number) => {
    const { chapter } = rows[at]?.clause ?? {};
    const clause: Clause = { number: "", text: "", topics: [], ...(chapter === undefined ? {} : { chapter }) };
    const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
    setRows([...rows.slice(0, at + 1), { key, clause }, ...rows.slice(at + 1)]);
  };
  const save = () =>
    void edit.send({
      path: { charterId: charter.id },
      body: { revision: charter.revision, clauses: rows.map(({ clause }) => clause) },
    });
  return (
    <>
      {rows.map(({ key, clause }, at) => (
        <ClauseFields
          key={key}
          clause={clause}
          change={(changed) => change(key, changed)}
          add={() => addAfter(at)}
          remove={() => setRows(rows.filter((row) => row.key !== key))}
        />
      ))}
      <div className="save-bar">
        {edit.problem !== null && <ProblemNote problem={edit.problem} />}
        <Button type="primary" loading={edit.busy} onClick={save}>
          {say("clauses.save")}
        </Button>
      </div>
    </>
  );
}

type Given = {
  readonly clause: Clause;
  readonly change: (clause: Clause) => void;
  readonly add: () => void;
  readonly remove: () => void;
};

function ClauseFields({ clause, change, add, remove }: Given) {
  const say = useDeskSay();
  return (
    <fieldset className="sheet clause-form">
      <legend className="unseen">{clause.number === "" ? say("clauses.new") : clause.number}</legend>
      <div className="pair-form">
        <Labelled name={say("clauses.number")}>
          <Input
            value={clause.number}
            maxLength={40}
            onChange={({ target }) => change({ ...clause, number: target.value })}
          />
        </Labelled>
        <Labelled name={say("clauses.chapter")}>
          <Input
            value={clause.chapter ?? ""}
            maxLength={200}
            onChange={({ target }) => change(withChapter(clause, target.value))}
          />
        </Labelled>
        <Labelled name={say("clauses.topics")}>
          <Select
            mode="multiple"
            value={clause.topics}
            options={topics.map((value) => ({ value, label: say(`topic.${value}`) }))}
            onChange={(chosen: Clause["topics"]) => change({ ...clause, topics: chosen })}
          />
        </Labelled>
      </div>
      <Labelled name={say("clauses.text")} whole>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={clause.text}
          onChange={({ target }) => change({ ...clause, text: target.value })}
        />
      </Labelled>
      <div className="actions">
        <Button size="small" onClick={add}>
          {say("clauses.add")}
        </Button>
        <Button size="small" type="text" onClick={remove}>
          {say("clauses.remove")}
        </Button>
      </div>
    </fieldset>
  );
}

function withChapter({ chapter: _, ...clause }: Clause, chapter: string): Clause {
  return chapter === "" ? clause : { ...clause, chapter };
}
