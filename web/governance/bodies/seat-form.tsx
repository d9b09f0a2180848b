import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ResolutionChoice } from "../resolution-choice.tsx";
import type { Body } from "./body-sheet.tsx";
import type { Term } from "./body-term.tsx";
import { MemberChoice } from "./member-choice.tsx";

type Typed = { readonly post: string; readonly holder: string; readonly fromOn: string };

/** Puts somebody into a post; the form stays open, since whole councils are entered at once. */
export function SeatForm({ body, term }: { body: Body; term: Term }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [form] = Form.useForm<Typed>();
  const [open, setOpen] = useState(false);
  const [member, setMember] = useState<string | null>(null);
  const [resolution, setResolution] = useState<string | null>(null);
  const fill = useDeed("post", "/api/body-terms/{bodyTermId}/seats");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = async (typed: Typed) => {
    const answer = await fill.send({
      path: { bodyTermId: term.id },
      body: { ...typed, memberSubject: member, resolutionId: resolution, accountId: null },
    });
    if (!answer.ok) return;
    // Whoever types the next name already keeps it; and no reset, which makes the field anew and takes the cursor away.
    if (form.getFieldValue("holder") === typed.holder)
      form.setFields([{ name: "holder", value: "", errors: [], touched: false }]);
    setMember(null);
  };
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("seat.open")}</Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      form={form}
      className="deed"
      layout="vertical"
      aria-label={say("seat.open")}
      initialValues={{ fromOn: term.beganOn, post: body.posts[0]?.id }}
      onFinish={(typed) => void send(typed)}
    >
      {fill.problem !== null && <ProblemNote problem={fill.problem} />}
      <div className="pair-form">
        <Form.Item name="post" label={say("seats.post")} rules={missing}>
          <Select
            options={body.posts.map((post) => ({ value: post.id, label: nameIn(locale, post.name, post.nameEn) }))}
          />
        </Form.Item>
        <Form.Item name="holder" label={say("seats.holder")} rules={missing}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="fromOn" label={say("seats.from")} rules={missing}>
          <Input type="date" />
        </Form.Item>
        <MemberChoice value={member} choose={setMember} />
      </div>
      <ResolutionChoice name={say("seat.election")} value={resolution} choose={setResolution} />
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={fill.busy}>
          {say("seat.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("seat.close")}
        </Button>
      </div>
    </Form>
  );
}
