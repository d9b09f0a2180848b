import { Button, Form, Input } from "antd";
import { Link, useLocation } from "wouter";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly name: string; readonly identityNumber: string; readonly phone?: string };

/** Enters a person on the register; who is there already is led to. */
export function RegisterForm({ close }: { close: () => void }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const register = useDeed("post", "/api/practitioners");
  const send = async ({ phone = "", ...who }: Typed) => {
    const answer = await register.send({ body: { ...who, phone } });
    if (answer.ok) go(`/desk/practitioners/${answer.value.subjectId}`);
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  const known = register.problem?.code === "practitioner-known" ? register.problem.details?.["subjectId"] : undefined;
  return (
    <Form<Typed> className="sheet" layout="vertical" autoComplete="off" onFinish={(typed) => void send(typed)}>
      {register.problem !== null && <ProblemNote problem={register.problem} />}
      {known !== undefined && (
        <p>
          <Link href={`/desk/practitioners/${String(known)}`}>{say("practitioners.known")}</Link>
        </p>
      )}
      <div className="pair-form">
        <Form.Item name="name" label={say("practitioners.name")} rules={[missing]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="identityNumber"
          label={say("practitioners.identityNumber")}
          extra={say("practitioners.identityNumber.hint")}
          rules={[missing]}
        >
          <Input className="code" maxLength={40} autoComplete="off" spellCheck={false} />
        </Form.Item>
        <Form.Item name="phone" label={say("practitioners.phone")} extra={say("practitioners.phone.hint")}>
          <Input className="code" maxLength={30} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={register.busy}>
          {say("practitioners.register.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
