import { Button, Form, Radio } from "antd";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DayLine, TextLine } from "../form-line.tsx";
import type { Recommendations } from "./party-building.ts";

type Recommendation = Recommendations["rows"][number];

/** Whom the party organisation recommends, and what both party bodies said. */
export function RecommendationList() {
  const found = useAnswer("/api/party-building/recommendations", {});
  return <Answered asked={found}>{(answer) => <Listed {...answer} />}</Answered>;
}

function Listed({ article, rows, can }: Recommendations) {
  const say = useDeskSay();
  return (
    <section className="sheet">
      <p className="note calm">{say("party.recommend.about", { article })}</p>
      {rows.length === 0 && <p className="empty">{say("party.recommend.none")}</p>}
      <ul className="rows">
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {can.includes("recommend-person") && <RecommendForm />}
    </section>
  );
}

function Row({ row }: { row: Recommendation }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <li>
      <b>{row.name}</b> {row.honour}{" "}
      <span className={`tag ${row.recommended ? "good" : "wait"}`}>
        {say(row.recommended ? "party.recommended.yes" : "party.recommended.no")}
      </span>
      {row.opinions.map(({ id, name, nameEn, given }) => (
        <div key={id} className="small">
          {nameIn(locale, name, nameEn)}:{" "}
          {given === null ? (
            row.can.includes("note-recommendation-opinion") ? (
              <OpinionForm recommendation={row.id} organ={id} name={nameIn(locale, name, nameEn)} />
            ) : (
              say("setup.review.none")
            )
          ) : (
            `${say(`setup.verdict.${given.verdict}`)} · ${given.number} · ${given.on}`
          )}
        </div>
      ))}
    </li>
  );
}

type Opinion = { readonly verdict: "agree" | "disagree"; readonly number: string; readonly on: string };

function OpinionForm({ recommendation, organ, name }: { recommendation: string; organ: string; name: string }) {
  const say = useDeskSay();
  const note = useDeed("post", "/api/party-building/recommendations/{recommendationId}/opinions");
  const path = { recommendationId: recommendation };
  return (
    <details className="rule">
      <summary>{say("party.opinion.open", { name })}</summary>
      <Form<Opinion>
        layout="vertical"
        aria-label={say("party.opinion.open", { name })}
        initialValues={{ verdict: "agree" }}
        onFinish={(typed) => void note.send({ path, body: { ...typed, organ } })}
      >
        {note.problem !== null && <ProblemNote problem={note.problem} />}
        <div className="pair-form">
          <Form.Item name="verdict" label={say("setup.review.verdict")}>
            <Radio.Group
              options={(["agree", "disagree"] as const).map((value) => ({
                value,
                label: say(`setup.verdict.${value}`),
              }))}
            />
          </Form.Item>
          <TextLine name="number" label={say("setup.number")} most={128} />
          <DayLine name="on" label={say("setup.on")} />
        </div>
        <Button htmlType="submit" loading={note.busy}>
          {say("party.opinion.do")}
        </Button>
      </Form>
    </details>
  );
}

type Typed = { readonly name: string; readonly honour: string; readonly askedOn: string };

function RecommendForm() {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const recommend = useDeed("post", "/api/party-building/recommendations");
  const send = async (typed: Typed) => {
    const answer = await recommend.send({ body: typed });
    if (answer.ok) form.resetFields();
  };
  return (
    <Form<Typed>
      form={form}
      className="deed"
      layout="vertical"
      aria-label={say("party.recommend.open")}
      onFinish={(typed) => void send(typed)}
    >
      <h2 className="part">{say("party.recommend.open")}</h2>
      {recommend.problem !== null && <ProblemNote problem={recommend.problem} />}
      <div className="pair-form">
        <TextLine name="name" label={say("party.person.name")} most={80} />
        <TextLine name="honour" label={say("party.recommend.honour")} />
        <DayLine name="askedOn" label={say("party.recommend.askedOn")} />
      </div>
      <Button type="primary" htmlType="submit" loading={recommend.busy}>
        {say("party.recommend.do")}
      </Button>
    </Form>
  );
}
