import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { type CaseInterview, heardAs as standings } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseChecks } from "../cases/case-checks.tsx";
import { dayToday } from "../cases/case-papers.tsx";

type Given = { readonly matter: CaseView };
type Told = Pick<
  CaseInterview,
  "heard" | "heardAs" | "post" | "place" | "text" | "heldOn" | "from" | "until" | "withheldWhy"
> & { readonly askers: readonly string[] };

/** Takes an interview down; with the investigator among those who ask. */
export function RecordInterview({ matter }: Given) {
  const { investigation } = matter;
  const begins: Told = {
    ...{ heard: "", heardAs: "witness", post: "", place: "", text: "", heldOn: dayToday(), withheldWhy: "" },
    ...{ from: "09:30", until: "10:30", askers: investigation === null ? [] : [investigation.accountId] },
  };
  return <InterviewForm matter={matter} begins={begins} corrects={null} />;
}

/** What the person heard finds wrong before signing: the record anew, in the place of the one. */
export function CorrectInterview({ matter, interview }: Given & { readonly interview: CaseInterview }) {
  const { heard, heardAs, post, place, text, heldOn, from, until, withheldWhy } = interview;
  const askers = interview.askers.map(({ accountId }) => accountId);
  const begins = { heard, heardAs, post, place, text, heldOn, from, until, withheldWhy, askers };
  return <InterviewForm matter={matter} begins={begins} corrects={interview.id} />;
}

type Form = Given & { readonly begins: Told; readonly corrects: string | null };

function InterviewForm({ matter, begins, corrects }: Form) {
  const say = useDeskSay();
  const [told, setTold] = useState(begins);
  const [rightsTold, setRights] = useState(false);
  const deed = useDeed("post", "/api/cases/{caseId}/interviews");
  const send = async () => {
    const body = { ...told, askers: [...told.askers], rightsTold: true as const, corrects };
    return (await deed.send({ path: { caseId: matter.id }, body })).ok;
  };
  const change = (more: Partial<Told>) => setTold({ ...told, ...more });
  return (
    <MoveForm
      title={say(corrects === null ? "case.interview.record" : "case.interview.correct")}
      about={
        corrects === null
          ? say("case.interview.record.about", { least: matter.interviewersLeast ?? 1 })
          : say("case.interview.correct.about")
      }
      {...deed}
      send={send}
    >
      <Rights rights={matter.interviewRights} told={rightsTold} change={setRights} />
      <Persons matter={matter} told={told} change={change} />
      <MoveText
        label={say("case.interview.day")}
        value={told.heldOn}
        most={10}
        type="date"
        change={(heldOn) => change({ heldOn })}
      />
      <MoveText
        label={say("case.interview.from")}
        value={told.from}
        most={5}
        type="time"
        change={(from) => change({ from })}
      />
      <MoveText
        label={say("case.interview.until")}
        value={told.until}
        most={5}
        type="time"
        change={(until) => change({ until })}
      />
      <MoveText label={say("mediation.place")} value={told.place} most={200} change={(place) => change({ place })} />
      <MoveText
        label={say("case.interview.text")}
        hint={say("case.interview.text.hint")}
        value={told.text}
        most={20_000}
        rows={10}
        change={(text) => change({ text })}
      />
      <MoveText
        label={say("case.paper.withhold")}
        hint={say("case.interview.withhold.hint")}
        value={told.withheldWhy}
        most={300}
        needed={told.heardAs === "complainant"}
        change={(withheldWhy) => change({ withheldWhy })}
      />
    </MoveForm>
  );
}

/** Read out before the first question: the words of the template that stands. */
function Rights({
  rights,
  told,
  change,
}: {
  readonly rights: readonly string[];
  readonly told: boolean;
  readonly change: (told: boolean) => void;
}) {
  const say = useDeskSay();
  return (
    <fieldset className="field choice">
      <legend>{say("case.interview.rights")}</legend>
      {rights.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <label>
        <input type="checkbox" required checked={told} onChange={({ target }) => change(target.checked)} />{" "}
        {say("case.interview.rightsTold")}
      </label>
    </fieldset>
  );
}

function Persons({
  matter,
  told,
  change,
}: Given & { readonly told: Told; readonly change: (more: Partial<Told>) => void }) {
  const say = useDeskSay();
  return (
    <>
      <MoveChoice
        label={say("case.interview.heardAs")}
        value={told.heardAs}
        options={standings.options.map((value) => ({ value, label: say(`case.heardAs.${value}`) }))}
        change={(heardAs) => change({ heardAs })}
      />
      <MoveText
        label={say("case.interview.heard")}
        value={told.heard}
        most={100}
        change={(heard) => change({ heard })}
      />
      <MoveText
        label={say("case.interview.post")}
        hint={say("case.interview.post.hint")}
        value={told.post}
        most={200}
        change={(post) => change({ post })}
      />
      <CaseChecks
        label={say("case.interview.askers")}
        options={matter.candidates.map((one) => ({
          value: one.accountId,
          label: one.name,
          tags: one.conflicts.map((conflict) => say(`mediation.conflict.${conflict}`)),
        }))}
        values={told.askers}
        change={(askers) => change({ askers })}
      />
    </>
  );
}
