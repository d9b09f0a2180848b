import { Button, Form, Popconfirm } from "antd";
import { Link } from "wouter";
import { ChoiceField, ResolutionField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import type { Answer, Problem } from "../../kit/api.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "./entry-page.tsx";
import { OrderSecond, Reconcile } from "../ratings/rating-moves.tsx";
import { AnewField } from "./marks-anew.tsx";
import { MarkForm } from "./mark-form.tsx";
import { planPath } from "./plan-path.ts";

/** What this reader can do with the application as it stands. */
export function EntryMoves({ entry }: { entry: Entry }) {
  const { can } = entry;
  if (can.length === 0) return null;
  return (
    <div className="deeds">
      {can.includes("answer-evaluation-objection") && <AnswerObjection entry={entry} />}
      {can.includes("qualify-evaluation-entry") && <Qualify entry={entry} />}
      {can.includes("mark-evaluation-indicator") && <Mark entry={entry} />}
      {can.includes("declare-evaluation-interest") && <StandAside entry={entry} />}
      {can.includes("score-evaluation-entry") && <Score entry={entry} />}
      {can.includes("reconcile-ratings") && <Reconcile entry={entry} />}
      {can.includes("order-second-rating") && <OrderSecond entry={entry} />}
      {can.includes("decide-evaluation-entry") && <Decide entry={entry} />}
      {can.includes("notify-evaluation-result") && <Notify entry={entry} />}
      {can.includes("publicise-evaluation-result") && <Publicise entry={entry} />}
      {can.includes("object-to-evaluation") && <ObjectTo entry={entry} />}
      {can.includes("withdraw-evaluation") && <Withdraw entry={entry} />}
    </div>
  );
}

type Given = { readonly entry: Entry };
type Sent = { readonly problem: Problem | null; readonly busy: boolean };

/** A deed that asks nothing but whether. */
function Sure({
  step,
  deed,
  send,
}: {
  step: "score" | "notify" | "publicise";
  deed: Sent;
  send: () => Promise<Answer<unknown>>;
}) {
  const say = useDeskSay();
  return (
    <div className="deed">
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <Popconfirm title={say(`entry.${step}.about`)} okText={say(`entry.${step}.do`)} onConfirm={() => void send()}>
        <Button type="primary" loading={deed.busy}>
          {say(`entry.${step}.open`)}
        </Button>
      </Popconfirm>
    </div>
  );
}

function Score({ entry: { id } }: Given) {
  const score = useDeed("post", "/api/evaluation-entries/{entryId}/score");
  return <Sure step="score" deed={score} send={() => score.send({ path: { entryId: id } })} />;
}

function Notify({ entry: { id } }: Given) {
  const notify = useDeed("post", "/api/evaluation-entries/{entryId}/notice");
  return <Sure step="notify" deed={notify} send={() => notify.send({ path: { entryId: id } })} />;
}

function Publicise({ entry: { id } }: Given) {
  const publicise = useDeed("post", "/api/evaluation-entries/{entryId}/publicity");
  return <Sure step="publicise" deed={publicise} send={() => publicise.send({ path: { entryId: id } })} />;
}

function Qualify({ entry: { id } }: Given) {
  const say = useDeskSay();
  const qualify = useDeed("post", "/api/evaluation-entries/{entryId}/qualification");
  const options = (["yes", "no"] as const).map((value) => ({ value, label: say(`entry.qualify.${value}`) }));
  return (
    <OpenedForm<{ qualifies: "yes" | "no"; reasons: string }>
      opens={say("entry.qualify.open")}
      about={say("entry.qualify.about")}
      does={say("entry.qualify.do")}
      deed={qualify}
      send={({ qualifies, reasons }) =>
        qualify.send({ path: { entryId: id }, body: { qualifies: qualifies === "yes", reasons } })
      }
    >
      <ChoiceField name="qualifies" label={say("entry.qualify.open")} options={options} />
      <TextField name="reasons" label={say("entry.judgedWhy")} most={1_000} lines={2} />
    </OpenedForm>
  );
}

function Mark({ entry: { id, judged } }: Given) {
  const mark = useDeed("post", "/api/evaluation-entries/{entryId}/marks");
  const open = judged.filter(({ wanting, agencys, own }) => wanting > 0 && !agencys && !own);
  return <MarkForm judged={open} deed={mark} send={(body) => mark.send({ path: { entryId: id }, body })} />;
}

function StandAside({ entry: { id } }: Given) {
  const say = useDeskSay();
  const declare = useDeed("post", "/api/evaluation-entries/{entryId}/interests");
  return (
    <ReasonSheet
      opens={say("entry.aside.open")}
      about={say("entry.aside.about")}
      asks={say("entry.aside.reason")}
      does={say("entry.aside.do")}
      deed={declare}
      send={(reason) => void declare.send({ path: { entryId: id }, body: { reason } })}
    />
  );
}

function Decide({ entry }: Given) {
  const say = useDeskSay();
  const decide = useDeed("post", "/api/evaluation-entries/{entryId}/decision");
  const { id } = entry;
  return (
    <>
      <div className="actions deed">
        <Link className="button" href={planPath(id, say("entry.decide.item", { name: entry.name }))}>
          {say("entry.decide.plan")}
        </Link>
      </div>
      <OpenedForm<{ resolutionId: string }>
        opens={say("entry.decide.open")}
        about={say("entry.decide.about")}
        does={say("entry.decide.do")}
        deed={decide}
        send={(body) => decide.send({ path: { entryId: id }, body })}
      >
        <ResolutionField
          name="resolutionId"
          label={say("entry.resolution")}
          matter={{ kind: "evaluation-entry", id }}
        />
      </OpenedForm>
    </>
  );
}

type Answered = { outcome: "upheld" | "rejected"; answer: string; marksAnew?: string[] };

function AnswerObjection({ entry: { id, judged } }: Given) {
  const say = useDeskSay();
  const answer = useDeed("post", "/api/evaluation-entries/{entryId}/objection-answer");
  const options = (["upheld", "rejected"] as const).map((value) => ({
    value,
    label: say(`objection.outcome.${value}`),
  }));
  return (
    <OpenedForm<Answered>
      opens={say("entry.answer.open")}
      about={say("entry.answer.about")}
      does={say("entry.answer.do")}
      primary
      deed={answer}
      send={({ outcome, answer: says, marksAnew = [] }) =>
        answer.send({
          path: { entryId: id },
          body: { outcome, answer: says, marksAnew: outcome === "upheld" ? marksAnew : [] },
        })
      }
    >
      <ChoiceField name="outcome" label={say("entry.answer.outcome")} options={options} />
      <Form.Item noStyle dependencies={["outcome"]}>
        {({ getFieldValue }) => getFieldValue("outcome") === "upheld" && <AnewField judged={judged} />}
      </Form.Item>
      <TextField name="answer" label={say("entry.answer.text")} most={2_000} lines={3} />
    </OpenedForm>
  );
}

function ObjectTo({ entry: { id, subjectId } }: Given) {
  const say = useDeskSay();
  const object = useDeed("post", "/api/subjects/{subjectId}/evaluations/{entryId}/objections");
  return (
    <OpenedForm<{ reason: string }>
      opens={say("entry.object.open")}
      about={say("entry.object.about")}
      does={say("entry.object.do")}
      deed={object}
      send={(body) => object.send({ path: { subjectId, entryId: id }, body })}
    >
      <TextField name="reason" label={say("entry.object.reason")} most={2_000} lines={3} />
    </OpenedForm>
  );
}

function Withdraw({ entry: { id, subjectId } }: Given) {
  const say = useDeskSay();
  const withdraw = useDeed("post", "/api/subjects/{subjectId}/evaluations/{entryId}/withdrawal");
  return (
    <ReasonSheet
      opens={say("entry.withdraw.open")}
      about={say("entry.withdraw.about")}
      asks={say("entry.withdraw.reason")}
      does={say("entry.withdraw.do")}
      deed={withdraw}
      send={(reason) => void withdraw.send({ path: { subjectId, entryId: id }, body: { reason } })}
    />
  );
}
