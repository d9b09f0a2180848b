import { receiverWay, type ReceiverWay } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { OnceShown } from "../../kit/once-shown.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly way: ReceiverWay; readonly address: string };

/** Notes where the receiver of a handover is told by the program; a machine's secret is shown once. */
export function ReceiverAddressForm({ id }: { id: string }) {
  const say = useDeskSay();
  const [stage, setStage] = useState<"closed" | "open" | "done">("closed");
  const [secret, setSecret] = useState<string | null>(null);
  const give = useDeed("post", "/api/handovers/{handoverId}/receiver-address");
  const send = async (body: Typed) => {
    const answer = await give.send({ path: { handoverId: id }, body });
    if (!answer.ok) return;
    setSecret(answer.value.secret);
    setStage("done");
  };
  if (stage === "done")
    return secret === null ? (
      <p className="note done" role="status">
        {say("receiverAddress.done")}
      </p>
    ) : (
      <OnceShown says={say("receiverAddress.secret")} text={secret} />
    );
  if (stage === "closed")
    return (
      <div className="actions">
        <Button onClick={() => setStage("open")}>{say("receiverAddress.open")}</Button>
      </div>
    );
  return (
    <Form<Typed> layout="vertical" initialValues={{ way: "mail" }} onFinish={(typed) => void send(typed)}>
      <p className="small">{say("receiverAddress.about")}</p>
      {give.problem !== null && <ProblemNote problem={give.problem} />}
      <div className="pair-form">
        <Form.Item name="way" label={say("receiverAddress.way")}>
          <Select options={receiverWay.options.map((value) => ({ value, label: say(`receiverAddress.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="address"
          label={say("receiverAddress.address")}
          rules={[{ required: true, whitespace: true, message: say("field.missing") }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={give.busy}>
          {say("receiverAddress.do")}
        </Button>
        <Button type="text" onClick={() => setStage("closed")}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
