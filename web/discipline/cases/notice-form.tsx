import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { Select } from "antd";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { Labelled } from "../../governance/labelled.tsx";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseChecks } from "./case-checks.tsx";
import { useNames } from "./rung-names.ts";

type Cited = { readonly normId: string; readonly clause: number; readonly actedOn: string };

/** The notice: facts, clauses, proposed sanction. A clause not in force on the day of the act is refused with the version that was. */
export function IssueNotice({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const names = useNames();
  const [facts, setFacts] = useState("");
  const [breaches, setBreaches] = useState<readonly Cited[]>([{ normId: "", clause: 0, actedOn: matter.actedOn }]);
  const [rungs, setRungs] = useState<readonly string[]>([]);
  const deed = useDeed("post", "/api/cases/{caseId}/notice");
  const send = async () => {
    const body = { facts, breaches: [...breaches], rungs: [...rungs] };
    return (await deed.send({ path: { caseId: matter.id }, body })).ok;
  };
  return (
    <MoveForm title={say("case.issueNotice")} about={say("case.issueNotice.about")} {...deed} send={send}>
      <MoveText label={say("case.found")} value={facts} most={8000} rows={5} change={setFacts} />
      {breaches.map((cited, at) => (
        <ClauseField
          key={String(at)}
          cited={cited}
          change={(now) => setBreaches(breaches.map((one, place) => (place === at ? now : one)))}
        />
      ))}
      <p>
        <button
          type="button"
          className="button quiet"
          onClick={() => setBreaches([...breaches, { normId: "", clause: 0, actedOn: matter.actedOn }])}
        >
          {say("case.breach.add")}
        </button>
      </p>
      <CaseChecks
        label={say("case.proposed")}
        options={matter.ladder.map((rung) => ({ value: rung.id, label: names([rung], [rung.id]) }))}
        values={rungs}
        change={setRungs}
      />
    </MoveForm>
  );
}

function ClauseField({ cited, change }: { cited: Cited; change: (now: Cited) => void }) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/norms", { query: { limit: 200 } });
  const norms = answer?.ok === true ? answer.value.rows.filter(({ promulgatedOn }) => promulgatedOn !== null) : [];
  return (
    <fieldset className="field breach-field">
      <legend>{say("case.breach.field")}</legend>
      <Labelled name={say("case.norm")}>
        <Select
          value={cited.normId === "" ? null : cited.normId}
          options={norms.map(({ id, title, version }) => ({
            value: id,
            label: `${title} · ${say("charter.version", { version })}`,
          }))}
          onChange={(normId: string) => change({ ...cited, normId, clause: 0 })}
        />
      </Labelled>
      {cited.normId !== "" && <ClauseSelect cited={cited} change={change} />}
      <MoveText
        label={say("case.actedOn")}
        value={cited.actedOn}
        most={10}
        type="date"
        change={(actedOn) => change({ ...cited, actedOn })}
      />
    </fieldset>
  );
}

function ClauseSelect({ cited, change }: { cited: Cited; change: (now: Cited) => void }) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/norms/{normId}", { path: { normId: cited.normId } });
  const clauses = answer?.ok === true ? answer.value.clauses : [];
  return (
    <Labelled name={say("case.clause")}>
      <Select
        value={cited.clause === 0 ? null : cited.clause}
        options={clauses.map(({ number, text }) => ({
          value: number,
          label: `${say("case.clause.number", { number })} ${text}`,
        }))}
        onChange={(clause: number) => change({ ...cited, clause })}
      />
    </Labelled>
  );
}
