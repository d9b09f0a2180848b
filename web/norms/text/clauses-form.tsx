import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { Labelled } from "../../governance/labelled.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Clause, OfNorm } from "../norm.ts";
import { ImportForm } from "./import-form.tsx";

type Row = { readonly key: number; readonly clause: Clause };
const topics = [
  "fair-competition",
  "good-faith",
  "anti-bribery",
  "sanctions",
] as const satisfies readonly Clause["topics"][number][];

/** The next text, written article by article or taken from a docx, with why it was changed. */
export function ClausesForm({ norm }: OfNorm) {
  const say = useDeskSay();
  const [path, go] = useLocation();
  const [rows, setRows] = useState<readonly Row[]>(() => startOf(norm.clauses));
  const [title, setTitle] = useState(norm.title);
  const [why, setWhy] = useState("");
  const [told, setTold] = useState(false);
  const edit = useDeed("put", "/api/norms/{normId}");
  const change = (key: number, clause: Clause) => setRows(rows.map((row) => (row.key === key ? { key, clause } : row)));
  const addAfter = (at: number) => {
    const before = rows[at]?.clause;
    const clause = { ...emptyClause, number: (before?.number ?? 0) + 1, chapter: before?.chapter ?? null };
    const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
    setRows([...rows.slice(0, at + 1), { key, clause }, ...rows.slice(at + 1)]);
  };
  const lacks = why.trim().length < 2 || rows.some(({ clause }) => clause.text.trim() === "");
  const save = async () => {
    setTold(lacks);
    if (lacks) return;
    const body = { revision: norm.revision, title, why, clauses: rows.map(({ clause }) => clause) };
    if ((await edit.send({ path: { normId: norm.id }, body })).ok) go(path);
  };
  return (
    <>
      <ImportForm norm={norm} />
      <section className="sheet" aria-label={say("norm.edit.title")}>
        <Labelled name={say("norm.title")} whole>
          <Input value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
        </Labelled>
      </section>
      {rows.map(({ key, clause }, at) => (
        <ClauseFields
          key={key}
          clause={clause}
          change={(changed) => change(key, changed)}
          add={() => addAfter(at)}
          remove={rows.length === 1 ? null : () => setRows(rows.filter((row) => row.key !== key))}
        />
      ))}
      <div className="save-bar">
        <Labelled name={say("norm.edit.why")} whole>
          <Input value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
        </Labelled>
        {told && lacks && (
          <p className="note" role="alert">
            {say("norm.edit.lacks")}
          </p>
        )}
        {edit.problem !== null && <ProblemNote problem={edit.problem} />}
        <Button type="primary" loading={edit.busy} onClick={() => void save()}>
          {say("norm.edit.save")}
        </Button>
      </div>
    </>
  );
}

const emptyClause: Clause = { number: 1, chapter: null, heading: null, text: "", topics: [] };

function startOf(clauses: readonly Clause[]): Row[] {
  return (clauses.length === 0 ? [emptyClause] : clauses).map((clause, key) => ({ key, clause }));
}

type Given = {
  readonly clause: Clause;
  readonly change: (clause: Clause) => void;
  readonly add: () => void;
  readonly remove: (() => void) | null;
};

function ClauseFields({ clause, change, add, remove }: Given) {
  const say = useDeskSay();
  return (
    <fieldset className="sheet clause-form">
      <legend className="unseen">{say("norm.edit.article", { number: clause.number })}</legend>
      <div className="clause-head">
        <Labelled name={say("norm.edit.number")}>
          <InputNumber
            min={1}
            max={9_999}
            value={clause.number}
            onChange={(number) => change({ ...clause, number: number ?? 1 })}
          />
        </Labelled>
        <Labelled name={say("norm.edit.chapter")}>
          <Input
            value={clause.chapter ?? ""}
            maxLength={100}
            onChange={({ target }) => change({ ...clause, chapter: target.value === "" ? null : target.value })}
          />
        </Labelled>
        <Labelled name={say("norm.edit.heading")}>
          <Input
            value={clause.heading ?? ""}
            maxLength={40}
            onChange={({ target }) => change({ ...clause, heading: target.value === "" ? null : target.value })}
          />
        </Labelled>
        <Labelled name={say("norm.edit.topics")}>
          <Select
            mode="multiple"
            value={clause.topics}
            options={topics.map((value) => ({ value, label: say(`norm.topic.${value}`) }))}
            onChange={(chosen: Clause["topics"]) => change({ ...clause, topics: chosen })}
          />
        </Labelled>
      </div>
      <Labelled name={say("norm.edit.text")} whole>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 14 }}
          value={clause.text}
          maxLength={2_000}
          onChange={({ target }) => change({ ...clause, text: target.value })}
        />
      </Labelled>
      <div className="actions">
        <Button size="small" onClick={add}>
          {say("norm.edit.add")}
        </Button>
        {remove !== null && (
          <Button size="small" type="text" onClick={remove}>
            {say("norm.edit.remove")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
