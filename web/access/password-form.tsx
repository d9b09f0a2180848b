import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";

type Typed = { readonly current: string; readonly next: string };

export function PasswordForm({ aged }: { aged: boolean }) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const [done, setDone] = useState(false);
  const change = useDeed("post", "/api/password");
  const send = async ({ current, next }: Typed) => {
    const answer = await change.send({ body: { current, next } });
    setDone(answer.ok);
    if (answer.ok) form.resetFields();
  };
  return (
    <Form<Typed> form={form} layout="vertical" className="form-narrow" onFinish={(typed) => void send(typed)}>
      {aged && <p className="note">{say("remind.password")}</p>}
      {change.problem !== null && <ProblemNote problem={change.problem} />}
      {done && (
        <p className="note done" role="status">
          {say("password.changed")}
        </p>
      )}
      <Form.Item
        name="current"
        label={say("password.current")}
        rules={[{ required: true, message: say("password.missing") }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <NewPasswordFields />
      <Button htmlType="submit" loading={change.busy}>
        {say("password.submit")}
      </Button>
    </Form>
  );
}
