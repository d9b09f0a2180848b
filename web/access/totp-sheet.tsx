import { Button, Form, Input } from "antd";
import { useState } from "react";
import type { Reply } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { TotpRemoval } from "./totp-removal.tsx";
import { TotpSecret } from "./totp-secret.tsx";

/** One-time codes: begin, scan, prove with a first code, keep the recovery codes. */
export function TotpSheet({ enrolled, must }: { enrolled: boolean; must: boolean }) {
  const say = useDeskSay();
  const begin = useDeed("post", "/api/totp");
  const [secret, setSecret] = useState<Reply<"/api/totp", "post"> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} done={() => setCodes(null)} />;
  if (enrolled) return <TotpRemoval />;
  if (secret !== null) {
    return (
      <>
        <TotpSecret secret={secret.secret} uri={secret.uri} />
        <FirstCode
          proven={(given) => {
            setSecret(null);
            setCodes(given);
          }}
        />
      </>
    );
  }
  return (
    <>
      {must && <p className="note">{say("remind.totp")}</p>}
      {begin.problem !== null && <ProblemNote problem={begin.problem} />}
      <p>{say("totp.about")}</p>
      <Button
        type="primary"
        loading={begin.busy}
        onClick={() =>
          void begin.send({}).then((answer) => {
            if (answer.ok) setSecret(answer.value);
          })
        }
      >
        {say("totp.begin")}
      </Button>
    </>
  );
}

function FirstCode({ proven }: { proven: (codes: readonly string[]) => void }) {
  const say = useDeskSay();
  const confirm = useDeed("post", "/api/totp/confirmation");
  const send = async ({ code }: { code: string }) => {
    const answer = await confirm.send({ body: { code } });
    if (answer.ok) proven(answer.value.recoveryCodes);
  };
  return (
    <Form layout="vertical" className="form-narrow" onFinish={(typed: { code: string }) => void send(typed)}>
      {confirm.problem !== null && <ProblemNote problem={confirm.problem} />}
      <Form.Item
        name="code"
        label={say("totp.firstCode")}
        rules={[{ required: true, message: say("signIn.codeMissing") }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={confirm.busy}>
        {say("totp.confirm")}
      </Button>
    </Form>
  );
}
