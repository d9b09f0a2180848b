import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { type Problem } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { CharterRules } from "../charters/charter.ts";
import { rulesToChoose } from "../charters/rules-to-choose.ts";
import { Labelled } from "../labelled.tsx";
import { AgendaField } from "./agenda-field.tsx";
import type { Plan } from "./plan.ts";

type Given = {
  readonly first: Plan;
  readonly deed: { readonly problem: Problem | null; readonly busy: boolean };
  readonly does: string;
  readonly send: (plan: Plan) => void;
};
const ways = ["in-person", "mixed", "online", "correspondence"] as const satisfies readonly Plan["means"][];

/** Bodies and kinds of resolution come from the charter in force; without one nothing can be planned. */
export function PlanForm(given: Given) {
  const bodies = useAnswer("/api/bodies", {});
  return <Answered asked={bodies}>{({ charterId }) => <PlanUnder charterId={charterId} given={given} />}</Answered>;
}

function PlanUnder({ charterId, given }: { charterId: string; given: Given }) {
  const charter = useAnswer("/api/charters/{charterId}", { path: { charterId } });
  return <Answered asked={charter}>{({ rules }) => <PlanFields rules={rules} {...given} />}</Answered>;
}

function PlanFields({ rules, first, deed, does, send }: Given & { readonly rules: CharterRules }) {
  const say = useDeskSay();
  const [plan, setPlan] = useState(first);
  const [told, setTold] = useState(false);
  const change = (part: Partial<Plan>) => setPlan({ ...plan, ...part });
  const lacks = plan.body === "" || plan.title.trim().length < 2 || plan.place.trim() === "" || plan.heldOn === "";
  const untitled = plan.agenda.some(({ title }) => title.trim().length < 2);
  const submit = () => {
    setTold(lacks || untitled);
    if (!lacks && !untitled) send(plan);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <section className="sheet" aria-label={say("plan.what")}>
        <h2>{say("plan.what")}</h2>
        <WhatFields rules={rules} plan={plan} change={change} />
      </section>
      <AgendaField rules={rules} body={plan.body} agenda={plan.agenda} change={(agenda) => change({ agenda })} />
      <div className="save-bar">
        {told && (
          <p className="note" role="alert">
            {say(lacks ? "plan.lacks" : "plan.untitled")}
          </p>
        )}
        {deed.problem !== null && <ProblemNote problem={deed.problem} />}
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {does}
        </Button>
      </div>
    </form>
  );
}

type Fields = {
  readonly rules: CharterRules;
  readonly plan: Plan;
  readonly change: (part: Partial<Plan>) => void;
};

function WhatFields({ rules, plan, change }: Fields) {
  const say = useDeskSay();
  const locale = useLocale();
  const body = rules.bodies.find(({ id }) => id === plan.body);
  return (
    <>
      <div className="pair-form">
        <Labelled name={say("meetings.body")}>
          <Select
            value={plan.body === "" ? null : plan.body}
            options={rulesToChoose(rules.bodies, locale)}
            onChange={(chosen: string) => change({ body: chosen })}
          />
        </Labelled>
        <Labelled name={say("meetings.title")}>
          <Input value={plan.title} maxLength={200} onChange={({ target }) => change({ title: target.value })} />
        </Labelled>
        <Labelled name={say("meetings.heldOn")}>
          <Input type="date" value={plan.heldOn} onChange={({ target }) => change({ heldOn: target.value })} />
        </Labelled>
        <Labelled name={say("meetings.beginsAt")}>
          <Input type="time" value={plan.beginsAt} onChange={({ target }) => change({ beginsAt: target.value })} />
        </Labelled>
        <Labelled name={say("meetings.means")}>
          <Select
            value={plan.means}
            options={ways.map((value) => ({ value, label: say(`means.${value}`) }))}
            onChange={(means: Plan["means"]) => change({ means })}
          />
        </Labelled>
        <Labelled name={say("meetings.place")}>
          <Input value={plan.place} maxLength={200} onChange={({ target }) => change({ place: target.value })} />
        </Labelled>
      </div>
      <Checkbox checked={plan.extraordinary} onChange={({ target }) => change({ extraordinary: target.checked })}>
        {say("plan.extraordinary")}
      </Checkbox>
      {body !== undefined && (
        <p className="small">{say("plan.notice", { days: body.noticeDays, article: body.article })}</p>
      )}
    </>
  );
}
