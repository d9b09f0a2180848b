import { Button, Form, Input } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AgendaItem } from "./meeting.ts";

/** Takes an item off the agenda, with the reason. */
export function WithdrawForm({ item, done }: { item: AgendaItem; done: () => void }) {
  const say = useDeskSay();
  const withdraw = useDeed("post", "/api/agenda-items/{itemId}/withdrawal");
  const send = async (reason: string) => {
    const answer = await withdraw.send({ path: { itemId: item.id }, body: { reason } });
    if (answer.ok) done();
  };
  return (
    <Form
      className="deed"
      layout="vertical"
      aria-label={say("item.withdraw-item")}
      onFinish={({ reason }: { reason: string }) => void send(reason)}
    >
      {withdraw.problem !== null && <ProblemNote problem={withdraw.problem} />}
      <Form.Item
        name="reason"
        label={say("withdraw.reason")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
      >
        <Input maxLength={300} />
      </Form.Item>
      <Button htmlType="submit" loading={withdraw.busy}>
        {say("withdraw.do")}
      </Button>
    </Form>
  );
}
