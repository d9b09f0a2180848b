import { Button, Form, Input } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly leftOn: string; readonly reason: string };

/** Ends a membership on a day, with its reason. */
export function LeaveForm({ memberId, close }: { memberId: string; close: () => void }) {
  const say = useDeskSay();
  const leave = useDeed("delete", "/api/members/{memberId}");
  const send = async (typed: Typed) => {
    const answer = await leave.send({ path: { memberId }, body: typed });
    if (answer.ok) close();
  };
  return (
    <Form<Typed>
      className="record-moves"
      layout="vertical"
      aria-label={say("member.leave")}
      onFinish={(typed) => void send(typed)}
    >
      {leave.problem !== null && <ProblemNote problem={leave.problem} />}
      <Form.Item name="leftOn" label={say("member.left")} rules={[{ required: true, message: say("field.missing") }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("member.left.reason")}
        extra={say("member.left.reason.hint")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
      >
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <div className="actions">
        <Button type="primary" danger htmlType="submit" loading={leave.busy}>
          {say("member.leave.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
