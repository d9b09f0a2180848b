import { Form, Input } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";

/** A new password, typed twice. Whether it will do is the server's judgement. */
export function NewPasswordFields() {
  const say = useDeskSay();
  return (
    <>
      <Form.Item
        name="next"
        label={say("password.next")}
        extra={say("password.rule")}
        rules={[{ required: true, message: say("password.missing") }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={say("password.again")}
        dependencies={["next"]}
        rules={[
          { required: true, message: say("password.missing") },
          ({ getFieldValue }) => ({
            validator: (_rule, typed: unknown) =>
              typed === undefined || typed === getFieldValue("next")
                ? Promise.resolve()
                : Promise.reject(new Error(say("password.differs"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  );
}
