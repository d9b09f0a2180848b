import type { PracticeView, PractitionerView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { OrganisationField } from "../../kit/organisation-field.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Where somebody works and worked; a practice is begun and ended with its day. */
export function Practices({ person }: { person: PractitionerView }) {
  const say = useDeskSay();
  const [adding, setAdding] = useState(false);
  const mayStart = person.can.includes("start-practice");
  return (
    <section className="sheet" aria-label={say("practice.title")}>
      <h2>{say("practice.title")}</h2>
      {person.practices.length === 0 && <p className="small">{say("practice.none")}</p>}
      <ul className="time">
        {person.practices.map((practice) => (
          <Practice key={practice.id} person={person} practice={practice} />
        ))}
      </ul>
      {mayStart && !adding && (
        <div className="actions record-moves">
          <Button onClick={() => setAdding(true)}>{say("practice.start")}</Button>
        </div>
      )}
      {adding && <StartForm subjectId={person.subjectId} done={() => setAdding(false)} />}
    </section>
  );
}

function Practice({ person, practice }: { person: PractitionerView; practice: PracticeView }) {
  const say = useDeskSay();
  const [ending, setEnding] = useState(false);
  const end = useDeed("post", "/api/practitioners/{subjectId}/practices/{practiceId}/end");
  const { enterprise, enterpriseId, post, sinceOn, untilOn } = practice;
  const mayEnd = person.can.includes("end-practice") && untilOn === null;
  const path = { subjectId: person.subjectId, practiceId: practice.id };
  return (
    <li>
      <span>{sinceOn}</span>
      <span>
        <Link href={`/desk/subjects/${enterpriseId}`}>{enterprise}</Link> {post}{" "}
        <span className="small">{untilOn === null ? say("practice.now") : say("reports.until", { on: untilOn })}</span>
        {mayEnd && !ending && (
          <Button type="link" size="small" onClick={() => setEnding(true)}>
            {say("practice.end")}
          </Button>
        )}
        {ending && (
          <Form layout="inline" onFinish={({ on }: { on: string }) => void end.send({ path, body: { untilOn: on } })}>
            {end.problem !== null && <ProblemNote problem={end.problem} />}
            <Form.Item
              name="on"
              label={say("practice.until")}
              rules={[{ required: true, message: say("field.missing") }]}
            >
              <Input type="date" />
            </Form.Item>
            <Button htmlType="submit" loading={end.busy}>
              {say("practice.end.do")}
            </Button>
          </Form>
        )}
      </span>
    </li>
  );
}

type Typed = { readonly enterpriseId: string; readonly post?: string; readonly sinceOn: string };

function StartForm({ subjectId, done }: { subjectId: string; done: () => void }) {
  const say = useDeskSay();
  const start = useDeed("post", "/api/practitioners/{subjectId}/practices");
  const send = async ({ post = "", ...typed }: Typed) => {
    const answer = await start.send({ path: { subjectId }, body: { ...typed, post, untilOn: null } });
    if (answer.ok) done();
  };
  const missing = { required: true, message: say("field.missing") };
  return (
    <Form<Typed> layout="vertical" onFinish={(typed) => void send(typed)}>
      {start.problem !== null && <ProblemNote problem={start.problem} />}
      <Form.Item
        name="enterpriseId"
        label={say("practice.enterprise")}
        extra={say("practice.enterprise.hint")}
        rules={[missing]}
      >
        <OrganisationField />
      </Form.Item>
      <div className="pair-form">
        <Form.Item name="post" label={say("practice.post")}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="sinceOn" label={say("practice.since")} rules={[missing]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={start.busy}>
          {say("practice.save")}
        </Button>
        <Button type="text" onClick={done}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
