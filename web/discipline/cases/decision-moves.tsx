import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import { useState } from "react";
import { MoveChoice, MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseChecks } from "./case-checks.tsx";
import { CasePaperUpload, dayToday } from "./case-papers.tsx";
import { useNames, useRungs } from "./rung-names.ts";

type Given = { readonly matter: CaseView };
type Paper = { readonly id: string; readonly name: string };

/** The carried resolution that a decision rests on. */
function ResolutionChoice({ matter, value, change }: Given & { value: string; change: (id: string) => void }) {
  const say = useDeskSay();
  if (matter.resolutions.length === 0) return <p className="empty">{say("case.resolution.none")}</p>;
  return (
    <MoveChoice
      label={say("case.resolution")}
      value={value}
      options={matter.resolutions.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
      change={change}
    />
  );
}

type Guidance = {
  readonly rungs: readonly string[];
  readonly gravity: string;
  readonly factors: readonly string[];
  readonly deviation: string;
  readonly letterBasis: string;
};
const unguided: Guidance = { rungs: [], gravity: "", factors: [], deviation: "", letterBasis: "" };

/** The sanction with what the guideline says to it; asked only where a breach was found. */
function Guided({ matter, value, change }: Given & { value: Guidance; change: (told: Guidance) => void }) {
  const say = useDeskSay();
  const names = useNames();
  const rungsOf = useRungs(matter);
  // Of a person nothing is told outside without a law or consent; a member's letter needs neither.
  const isToldOf =
    matter.respondent.isPerson && matter.ladder.some(({ id, byLetter }) => byLetter && value.rungs.includes(id));
  return (
    <>
      <MoveChoice
        label={say("case.gravity")}
        value={value.gravity}
        options={matter.gravities.map((one) => ({
          value: one.id,
          label: `${names([one], [one.id])} → ${rungsOf([one.rung])}`,
        }))}
        change={(gravity) => change({ ...value, gravity })}
      />
      <CaseChecks
        label={say("case.factors")}
        options={matter.factors.map((one) => ({
          value: one.id,
          label: `${names([one], [one.id])} ${say(one.shift > 0 ? "case.factor.up" : "case.factor.down", { by: Math.abs(one.shift) })}`,
        }))}
        values={value.factors}
        change={(factors) => change({ ...value, factors })}
      />
      <CaseChecks
        label={say("case.rungs")}
        options={matter.ladder.map(({ id }) => ({ value: id, label: rungsOf([id]) }))}
        values={value.rungs}
        change={(rungs) => change({ ...value, rungs })}
      />
      <MoveText
        label={say("case.deviation")}
        hint={say("case.deviation.hint")}
        value={value.deviation}
        most={2000}
        rows={2}
        needed={false}
        change={(deviation) => change({ ...value, deviation })}
      />
      {isToldOf && (
        <MoveText
          label={say("case.letter.basis")}
          hint={say("case.letter.basis.hint")}
          value={value.letterBasis}
          most={500}
          rows={2}
          change={(letterBasis) => change({ ...value, letterBasis })}
        />
      )}
    </>
  );
}

export function Decide({ matter }: Given) {
  const say = useDeskSay();
  const { notice } = matter;
  const [resolutionId, setResolution] = useState("");
  const [guided, setGuided] = useState<Guidance>({ ...unguided, rungs: notice?.rungs ?? [] });
  const [broken, setBroken] = useState<readonly string[]>((notice?.breaches ?? []).map((_, at) => String(at)));
  const [facts, setFacts] = useState(notice?.facts ?? "");
  const [reasons, setReasons] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/decision");
  const found = broken.length > 0;
  const send = async () => {
    const { rungs, factors, ...told } = found ? guided : unguided;
    const by = { ...told, rungs: [...rungs], factors: [...factors] };
    const body = { ...by, resolutionId, breaches: broken.map(Number), facts, reasons };
    return (await deed.send({ path: { caseId: matter.id }, body })).ok;
  };
  return (
    <MoveForm title={say("case.decide")} about={say("case.decide.about")} {...deed} send={send}>
      <ResolutionChoice matter={matter} value={resolutionId} change={setResolution} />
      <MoveText label={say("case.found")} value={facts} most={8000} rows={4} change={setFacts} />
      <CaseChecks
        label={say("case.breaches")}
        options={(notice?.breaches ?? []).map((breach, at) => ({
          value: String(at),
          label: say("case.breach", breach),
        }))}
        values={broken}
        change={setBroken}
      />
      {found ? (
        <Guided matter={matter} value={guided} change={setGuided} />
      ) : (
        <p className="small">{say("case.noBreach")}</p>
      )}
      <MoveText label={say("case.reasons")} value={reasons} most={8000} rows={4} change={setReasons} />
    </MoveForm>
  );
}

export function Appeal({ matter }: Given) {
  const say = useDeskSay();
  const [grounds, setGrounds] = useState("");
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/appeal");
  const isHouse = matter.role === "house";
  const send = async () =>
    (await deed.send({ path: { caseId: matter.id }, body: { grounds, paper: paper?.id ?? null } })).ok;
  return (
    <MoveForm
      title={say(isHouse ? "case.appealFor" : "case.appealOwn")}
      about={say("case.appeal.about")}
      {...deed}
      send={send}
    >
      <MoveText label={say("case.grounds")} value={grounds} most={8000} rows={5} change={setGrounds} />
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

const outcomes = ["upheld", "reduced", "set-aside", "sent-back"] as const;

export function Review({ matter }: Given) {
  const say = useDeskSay();
  const rungsOf = useRungs(matter);
  const [resolutionId, setResolution] = useState("");
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>("upheld");
  const [rungs, setRungs] = useState<readonly string[]>(matter.decision?.rungs ?? []);
  const [reasons, setReasons] = useState("");
  const deed = useDeed("post", "/api/cases/{caseId}/appeal/decision");
  const stands = outcome === "upheld" || outcome === "reduced";
  const send = async () => {
    const kept = outcome === "upheld" ? (matter.decision?.rungs ?? []) : rungs;
    const body = { resolutionId, outcome, rungs: stands ? [...kept] : [], reasons };
    return (await deed.send({ path: { caseId: matter.id }, body })).ok;
  };
  return (
    <MoveForm title={say("case.review")} about={say("case.review.about")} {...deed} send={send}>
      <ResolutionChoice matter={matter} value={resolutionId} change={setResolution} />
      <MoveChoice
        label={say("case.outcome")}
        value={outcome}
        options={outcomes.map((value) => ({ value, label: say(`case.review.${value}`) }))}
        change={setOutcome}
      />
      {outcome === "reduced" && (
        <CaseChecks
          label={say("case.rungs")}
          options={matter.ladder.map(({ id }) => ({ value: id, label: rungsOf([id]) }))}
          values={rungs}
          change={setRungs}
        />
      )}
      <MoveText label={say("case.reasons")} value={reasons} most={8000} rows={4} change={setReasons} />
    </MoveForm>
  );
}

export function Execute({ matter }: Given) {
  const say = useDeskSay();
  const rungsOf = useRungs(matter);
  const owed = standingRungs(matter).filter((id) => !matter.executions.some((one) => one.rung === id));
  const stayed = matter.ladder.filter((rung) => rung.stayed && matter.stage !== "final").map(({ id }) => id);
  const byLetter = matter.ladder.filter((rung) => rung.byLetter).map(({ id }) => id);
  const due = owed.filter((id) => !stayed.includes(id) && !byLetter.includes(id));
  const [rung, setRung] = useState("");
  const [how, setHow] = useState("");
  const [on, setOn] = useState(dayToday());
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/executions");
  const send = async () => {
    if (paper === null) return false;
    const answer = await deed.send({ path: { caseId: matter.id }, body: { rung, how, on, paper: paper.id } });
    if (answer.ok) setPaper(null);
    return answer.ok;
  };
  if (due.length === 0) return null;
  return (
    <MoveForm title={say("case.execute")} about={say("case.execute.about")} {...deed} send={send}>
      <MoveChoice
        label={say("case.rungs")}
        value={rung}
        options={due.map((value) => ({ value, label: rungsOf([value]) }))}
        change={setRung}
      />
      <MoveText label={say("case.how")} value={how} most={1000} rows={2} change={setHow} />
      <MoveText label={say("case.executedOn")} value={on} most={10} type="date" change={setOn} />
      <CasePaperUpload
        caseId={matter.id}
        says={say("case.proof.drop")}
        told={{ kind: "proof", from: say("case.proof.house"), obtainedOn: on }}
        paper={paper}
        brought={setPaper}
      />
    </MoveForm>
  );
}
