import { Button, Form, Input } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly by: string; readonly note?: string };
type Given = {
  readonly recipient: string;
  readonly busy: boolean;
  readonly send: (typed: { readonly by: string; readonly note: string }) => void;
};

/** Who acknowledges by a link, without an account, and what they add. */
export function AcknowledgeForm({ recipient, busy, send }: Given) {
  const say = useDeskSay();
  return (
    <Form<Typed> layout="vertical" onFinish={({ by, note = "" }) => send({ by, note })}>
      <Form.Item
        name="by"
        label={say("slip.by")}
        initialValue={recipient}
        rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="note" label={say("slip.note")}>
        <Input maxLength={500} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {say("slip.do")}
      </Button>
    </Form>
  );
}
