import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

export function TotpRemoval() {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const remove = useDeed("delete", "/api/totp");
  return (
    <>
      <p>
        <span className="tag good">{say("totp.on")}</span> {say("totp.onWhy")}
      </p>
      {!open && <Button onClick={() => setOpen(true)}>{say("totp.remove")}</Button>}
      {open && (
        <Form
          layout="vertical"
          className="form-narrow"
          onFinish={(typed: { password: string }) => void remove.send({ body: typed })}
        >
          {remove.problem !== null && <ProblemNote problem={remove.problem} />}
          <Form.Item
            name="password"
            label={say("password.current")}
            extra={say("totp.removeHint")}
            rules={[{ required: true, message: say("password.missing") }]}
          >
            <Input.Password autoComplete="current-password" maxLength={200} />
          </Form.Item>
          <div className="actions">
            <Button htmlType="submit" loading={remove.busy}>
              {say("totp.remove")}
            </Button>
            <Button type="text" onClick={() => setOpen(false)}>
              {say("cancel")}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
