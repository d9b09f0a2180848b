import { Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import type { Locale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { Door } from "./door.tsx";

type Typed = { readonly name: string; readonly password: string; readonly code?: string };

/** Name and password; then, where one is set up, the second factor on a step of its own. */
export function SignInPage({ speak }: { speak: (locale: Locale) => void }) {
  const say = useDeskSay();
  const signIn = useDeed("post", "/api/session", `${window.location.pathname}${window.location.search}`);
  const [form] = Form.useForm<Typed>();
  const [askCode, setAskCode] = useState(false);
  useEffect(() => {
    document.title = say("signIn.title");
  }, [say]);
  const send = async (typed: Typed) => {
    const code = typed.code?.trim() ?? "";
    const answer = await signIn.send({
      body: { name: typed.name.trim(), password: typed.password, ...(code === "" ? {} : { code }) },
    });
    if (!answer.ok && answer.problem.code === "code-needed") {
      setAskCode(true);
      signIn.forget();
    }
  };
  return (
    <Door
      speak={speak}
      title={askCode ? say("signIn.codeTitle") : say("signIn.title")}
      lead={askCode ? say("signIn.codeLead") : say("signIn.lead")}
    >
      {signIn.problem !== null && <ProblemNote problem={signIn.problem} />}
      <Form<Typed> form={form} layout="vertical" size="large" onFinish={(typed) => void send(typed)}>
        <Form.Item
          name="name"
          label={say("signIn.name")}
          hidden={askCode}
          rules={[{ required: true, message: say("signIn.nameMissing") }]}
        >
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={say("signIn.password")}
          hidden={askCode}
          rules={[{ required: true, message: say("signIn.passwordMissing") }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {askCode && (
          <Form.Item
            name="code"
            label={say("signIn.code")}
            extra={say("signIn.codeHint")}
            rules={[{ required: true, message: say("signIn.codeMissing") }]}
          >
            <Input autoComplete="one-time-code" inputMode="text" autoFocus maxLength={40} />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={signIn.busy}>
          {say("signIn.submit")}
        </Button>
        {askCode && (
          <Button
            type="link"
            block
            onClick={() => {
              form.resetFields();
              signIn.forget();
              setAskCode(false);
            }}
          >
            {say("signIn.other")}
          </Button>
        )}
      </Form>
    </Door>
  );
}
