import { Button, Form, Input, InputNumber, Select } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AgendaItem, Meeting } from "./meeting.ts";

const figures = ["issued", "yes", "no", "abstained", "invalid"] as const;
type Typed = Record<(typeof figures)[number], number> & {
  readonly counter: string;
  readonly method: "show" | "paper";
};

/** A count of hands, or of papers by one of the two who count apart; each enters his own figures. */
export function TallyForm({ meeting, item, done }: { meeting: Meeting; item: AgendaItem; done: () => void }) {
  const say = useDeskSay();
  const count = useDeed("put", "/api/agenda-items/{itemId}/tallies");
  const methods = [item.ballot === "secret" ? "paper" : "show"] as const;
  const send = async (typed: Typed) => {
    const answer = await count.send({ path: { itemId: item.id }, body: typed });
    if (answer.ok) done();
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("item.count-votes")}
      initialValues={{ method: methods[0], issued: meeting.attendance.present, invalid: 0 }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("tally.about")}</p>
      {count.problem !== null && <ProblemNote problem={count.problem} />}
      <div className="pair-form">
        <Form.Item
          name="counter"
          label={say("tally.counter")}
          rules={[{ required: true, whitespace: true, message: say("field.missing") }]}
        >
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="method" label={say("tally.method")}>
          <Select options={methods.map((value) => ({ value, label: say(`tally.${value}`) }))} />
        </Form.Item>
      </div>
      <div className="tally-figures">
        {figures.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={say(name === "issued" ? "tally.issued" : `vote.${name}`)}
            rules={[{ required: true, message: say("field.missing") }]}
          >
            <InputNumber min={0} max={100_000} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        ))}
      </div>
      <Button type="primary" htmlType="submit" loading={count.busy}>
        {say("tally.do")}
      </Button>
    </Form>
  );
}
