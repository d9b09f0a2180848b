import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseChecks } from "./case-checks.tsx";
import { CasePaperUpload, dayToday } from "./case-papers.tsx";

type Given = { readonly matter: CaseView };
type Paper = { readonly id: string; readonly name: string };
const ways = ["in-person", "post", "left-with-witness"] as const;

/** The member takes what was issued: from then on its periods run. */
export function Acknowledge({ matter }: Given) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/cases/{caseId}/acknowledgement");
  const send = async () => (await deed.send({ path: { caseId: matter.id } })).ok;
  return (
    <MoveForm title={say("case.acknowledge")} about={say("case.acknowledge.about")} {...deed} send={send}>
      {null}
    </MoveForm>
  );
}

export function Serve({ matter }: Given) {
  const say = useDeskSay();
  const [way, setWay] = useState<(typeof ways)[number]>("in-person");
  const [on, setOn] = useState(dayToday());
  const [note, setNote] = useState("");
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/services");
  const send = async () =>
    (await deed.send({ path: { caseId: matter.id }, body: { way, on, note, paper: paper?.id ?? null } })).ok;
  return (
    <MoveForm title={say("case.serve")} about={say("case.serve.about")} {...deed} send={send}>
      <MoveChoice
        label={say("case.way")}
        value={way}
        options={ways.map((value) => ({ value, label: say(`case.way.${value}`) }))}
        change={setWay}
      />
      <MoveText label={say("case.served.on")} value={on} most={10} type="date" change={setOn} />
      <MoveText label={say("case.note")} value={note} most={300} needed={false} change={setNote} />
      <CasePaperUpload
        caseId={matter.id}
        says={say("case.proof.drop")}
        told={{ kind: "proof", from: matter.respondent.name, obtainedOn: on }}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}

/** The member's own; the secretariat enters it from the member's paper. */
export function State({ matter }: Given) {
  const say = useDeskSay();
  const [text, setText] = useState("");
  const [wants, setWants] = useState<"plain" | "hearing">("plain");
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/statement");
  const isHouse = matter.role === "house";
  const send = async () => {
    const body = { text, hearing: wants === "hearing", paper: paper?.id ?? null };
    return (await deed.send({ path: { caseId: matter.id }, body })).ok;
  };
  return (
    <MoveForm
      title={say(isHouse ? "case.state.house" : "case.state")}
      about={say("case.state.about")}
      {...deed}
      send={send}
    >
      <MoveText label={say("case.statement")} value={text} most={8000} rows={6} change={setText} />
      <MoveChoice
        label={say("case.hearing")}
        value={wants}
        options={(["plain", "hearing"] as const).map((value) => ({ value, label: say(`case.statement.${value}`) }))}
        change={setWants}
      />
      <CasePaperUpload
        caseId={matter.id}
        says={say(isHouse ? "case.statement.drop" : "case.statement.dropOwn")}
        told={{ kind: "statement", from: matter.respondent.name, obtainedOn: dayToday() }}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}

function hasAsked({ interviews }: CaseView, accountId: string): boolean {
  return interviews.some(({ askers }) => askers.some((asker) => asker.accountId === accountId));
}

export function Hear({ matter }: Given) {
  const say = useDeskSay();
  const [panel, setPanel] = useState<readonly string[]>(matter.hearing?.panel.map(({ accountId }) => accountId) ?? []);
  const [chair, setChair] = useState(matter.hearing?.panel.find((one) => one.chair)?.accountId ?? "");
  const [heldOn, setDay] = useState(matter.hearing?.heldOn ?? "");
  const [hour, setHour] = useState(matter.hearing?.hour ?? "09:30");
  const [place, setPlace] = useState(matter.hearing?.place ?? "");
  const deed = useDeed("post", "/api/cases/{caseId}/hearing");
  const send = async () => {
    const body = { panel: [...panel], chair, heldOn, hour, place };
    return (await deed.send({ path: { caseId: matter.id }, body })).ok;
  };
  const chosen = matter.candidates.filter(({ accountId }) => panel.includes(accountId));
  return (
    <MoveForm
      title={say(matter.hearing === null ? "case.hear" : "case.hear.anew")}
      about={say("case.hear.about")}
      {...deed}
      send={send}
    >
      <CaseChecks
        label={say("case.panel")}
        options={matter.candidates.map((one) => ({
          value: one.accountId,
          label: one.name,
          tags: [
            ...one.conflicts.map((conflict) => say(`mediation.conflict.${conflict}`)),
            ...(one.accountId === matter.investigation?.accountId ? [say("case.investigator")] : []),
            ...(hasAsked(matter, one.accountId) ? [say("case.interview.asker")] : []),
          ],
        }))}
        values={panel}
        change={setPanel}
      />
      {chosen.length > 0 && (
        <MoveChoice
          label={say("case.chair")}
          value={chair}
          options={chosen.map((one) => ({ value: one.accountId, label: one.name }))}
          change={setChair}
        />
      )}
      <MoveText label={say("mediation.day")} value={heldOn} most={10} type="date" change={setDay} />
      <MoveText label={say("mediation.hour")} value={hour} most={5} type="time" change={setHour} />
      <MoveText label={say("mediation.place")} value={place} most={200} change={setPlace} />
    </MoveForm>
  );
}

export function Minute({ matter }: Given) {
  const say = useDeskSay();
  const [attended, setAttended] = useState("");
  const [text, setText] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/hearing/minutes");
  const send = async () => (await deed.send({ path: { caseId: matter.id }, body: { attended, text } })).ok;
  if (matter.hearing === null) return null;
  return (
    <MoveForm title={say("case.minute")} about={say("case.minute.about")} {...deed} send={send}>
      <MoveText label={say("case.attended")} value={attended} most={1000} rows={2} change={setAttended} />
      <MoveText label={say("case.minutes")} value={text} most={20_000} rows={8} change={setText} />
    </MoveForm>
  );
}
