import { Button, Form, Input } from "antd";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Typed = { readonly signInName: string; readonly displayName: string; readonly mailAddress?: string };

export function CreateAccountForm({ made }: { made: (link: { link: string; expiresAt: string }) => void }) {
  const say = useDeskSay();
  const create = useDeed("post", "/api/accounts");
  const send = async ({ mailAddress, ...named }: Typed) => {
    const mailed = mailAddress === undefined || mailAddress.trim() === "" ? {} : { mailAddress: mailAddress.trim() };
    const answer = await create.send({ body: { ...named, ...mailed } });
    if (answer.ok) made(answer.value.invitation);
  };
  const missing = { required: true, message: say("field.missing") };
  return (
    <Form<Typed> className="sheet" layout="vertical" onFinish={(typed) => void send(typed)}>
      {create.problem !== null && <ProblemNote problem={create.problem} />}
      <div className="pair-form">
        <Form.Item name="displayName" label={say("accounts.displayName")} rules={[missing]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="signInName"
          label={say("accounts.signInName")}
          rules={[missing, { pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{1,62}$/, message: say("accounts.signInName.rule") }]}
        >
          <Input maxLength={63} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="mailAddress"
          label={say("accounts.mailAddress")}
          extra={say("accounts.mailAddress.hint")}
          rules={[{ type: "email", message: say("noticeSettings.address.rule") }]}
        >
          <Input maxLength={254} autoComplete="off" inputMode="email" />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" loading={create.busy}>
        {say("accounts.create.submit")}
      </Button>
    </Form>
  );
}
