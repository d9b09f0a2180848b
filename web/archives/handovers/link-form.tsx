import { Button, Form, Input } from "antd";
import { useState } from "react";
import { OnceShown } from "../../kit/once-shown.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly acknowledgeByOn: string };

/** Makes the link that the recipient acknowledges by; it is shown once. */
export function LinkForm({ id }: { id: string }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const issue = useDeed("post", "/api/handovers/{handoverId}/link");
  const send = async (body: Typed) => {
    const answer = await issue.send({ path: { handoverId: id }, body });
    if (!answer.ok) return;
    setLink(answer.value.link);
    setOpen(false);
  };
  return (
    <>
      {link !== null && <OnceShown says={say("handover.link.shown")} text={link} />}
      {open ? (
        <Form<Typed> layout="vertical" onFinish={(typed) => void send(typed)}>
          <p className="small">{say("handover.link.about")}</p>
          {issue.problem !== null && <ProblemNote problem={issue.problem} />}
          <Form.Item
            name="acknowledgeByOn"
            label={say("handover.link.until")}
            rules={[{ required: true, message: say("field.missing") }]}
          >
            <Input type="date" style={{ width: 200 }} />
          </Form.Item>
          <div className="actions">
            <Button type="primary" htmlType="submit" loading={issue.busy}>
              {say("handover.link.do")}
            </Button>
            <Button type="text" onClick={() => setOpen(false)}>
              {say("cancel")}
            </Button>
          </div>
        </Form>
      ) : (
        <div className="actions">
          <Button onClick={() => setOpen(true)}>{say("handover.link.open")}</Button>
        </div>
      )}
    </>
  );
}
