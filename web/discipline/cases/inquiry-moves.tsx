import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly matter: CaseView };
const outcomes = ["accepted", "declined", "passed-on"] as const;

export function Triage({ matter }: Given) {
  const say = useDeskSay();
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>("accepted");
  const [why, setWhy] = useState("");
  const [to, setTo] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/triage");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { outcome, why, to } })).ok;
  return (
    <MoveForm title={say("case.triage")} {...deed} send={send}>
      <MoveChoice
        label={say("case.outcome")}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: say(`case.triage.${value}`) }))}
        change={setOutcome}
      />
      {outcome === "passed-on" && <MoveText label={say("case.triage.to")} value={to} most={200} change={setTo} />}
      <MoveText label={say("case.why")} value={why} most={1000} rows={3} change={setWhy} />
    </MoveForm>
  );
}

export function Assign({ matter }: Given) {
  const say = useDeskSay();
  const [accountId, setAccount] = useState("");
  const [plan, setPlan] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/investigator");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { accountId, plan } })).ok;
  return (
    <MoveForm title={say("case.assign")} about={say("case.assign.about")} {...deed} send={send}>
      <fieldset className="field choice">
        <legend>{say("case.investigator")}</legend>
        {matter.candidates.length === 0 && <p className="empty">{say("case.candidates.none")}</p>}
        {matter.candidates.map((one) => (
          <label key={one.accountId}>
            <input
              type="radio"
              name="investigator"
              required
              disabled={one.conflicts.length > 0}
              checked={accountId === one.accountId}
              onChange={() => setAccount(one.accountId)}
            />{" "}
            {one.name}{" "}
            {one.conflicts.map((conflict) => (
              <span className="tag wait" key={conflict}>
                {say(`mediation.conflict.${conflict}`)}
              </span>
            ))}
          </label>
        ))}
      </fieldset>
      <MoveText label={say("case.plan")} value={plan} most={4000} rows={4} change={setPlan} />
    </MoveForm>
  );
}

/** Whoever handles the case: the investigator, and those who hear as long as there are no minutes. */
function handlersOf({ investigation, hearing }: CaseView): readonly { accountId: string; name: string }[] {
  const panel = hearing?.minutes === null ? hearing.panel : [];
  return [...(investigation === null ? [] : [investigation]), ...panel];
}

export function Recuse({ matter }: Given) {
  const say = useDeskSay();
  const handlers = handlersOf(matter);
  const [accountId, setAccount] = useState("");
  const [why, setWhy] = useState("");
  const isHouse = matter.role === "house";
  // Who stood aside reads the case no longer.
  const deed = useDeed("post", "/api/cases/{caseId}/recusals", isHouse ? undefined : "/desk/cases");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { accountId, why } })).ok;
  if (handlers.length === 0) return null;
  return (
    <MoveForm danger title={say("case.recuse")} about={say("case.recuse.about")} {...deed} send={send}>
      <MoveChoice
        label={say("case.recuse.who")}
        value={accountId}
        options={handlers.map((one) => ({ value: one.accountId, label: one.name }))}
        change={setAccount}
      />
      <MoveText label={say("case.why")} value={why} most={500} rows={2} change={setWhy} />
    </MoveForm>
  );
}

export function Close({ matter }: Given) {
  const say = useDeskSay();
  const [why, setWhy] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/close");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { why } })).ok;
  const isDone = matter.stage === "final";
  return (
    <MoveForm
      danger={!isDone}
      title={say(isDone ? "case.close" : "case.drop")}
      about={say(isDone ? "case.close.about" : "case.drop.about")}
      {...deed}
      send={send}
    >
      <MoveText label={say("case.why")} value={why} most={1000} rows={2} change={setWhy} />
    </MoveForm>
  );
}
