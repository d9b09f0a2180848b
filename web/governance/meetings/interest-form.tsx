import { Button, Form, Input, Select } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AgendaItem, Meeting } from "./meeting.ts";

type Typed = { readonly attendeeId: string; readonly reason: string };

/** Somebody has an interest in an item and stands aside. */
export function InterestForm({ meeting, item, done }: { meeting: Meeting; item: AgendaItem; done: () => void }) {
  const say = useDeskSay();
  const declare = useDeed("post", "/api/agenda-items/{itemId}/recusals");
  const aside = new Set(item.recusals.map(({ attendeeId }) => attendeeId));
  const send = async (typed: Typed) => {
    const answer = await declare.send({ path: { itemId: item.id }, body: typed });
    if (answer.ok) done();
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("item.declare-interest")}
      onFinish={(typed) => void send(typed)}
    >
      {declare.problem !== null && <ProblemNote problem={declare.problem} />}
      <div className="pair-form">
        <Form.Item
          name="attendeeId"
          label={say("interest.who")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={meeting.attendees
              .filter(({ id }) => !aside.has(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={say("interest.reason")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
        >
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={declare.busy}>
        {say("interest.do")}
      </Button>
    </Form>
  );
}
