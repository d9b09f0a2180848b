import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Meeting } from "./meeting.ts";
import { partyPresences } from "./party-presences.ts";

type Typed = {
  readonly why: string;
  readonly chair: string;
  readonly recorder: string;
  readonly partyPresence?: (typeof partyPresences)[number];
  readonly partyNote?: string;
  readonly minutes?: string;
};

/** Corrects issued minutes: what they say stands in the fields, and what is changed goes into minutes that name them. */
export function CorrectForm({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const correct = useDeed("post", "/api/meetings/{meetingId}/minutes/corrections");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = async (typed: Typed) => {
    const answer = await correct.send({ path: { meetingId: meeting.id }, body: typed });
    if (answer.ok) setOpen(false);
  };
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("minutes.correct.open")}</Button>
      </div>
    );
  }
  const { chair, recorder, party, minutes } = meeting;
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("minutes.correct.open")}
      initialValues={{ chair, recorder, partyPresence: party?.presence, partyNote: party?.note, minutes }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("minutes.correct.about")}</p>
      {correct.problem !== null && <ProblemNote problem={correct.problem} />}
      <Form.Item name="why" label={say("minutes.correct.why")} rules={missing}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1_000} />
      </Form.Item>
      <div className="pair-form">
        <Form.Item name="chair" label={say("meeting.chair")} rules={missing}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="recorder" label={say("meeting.recorder")} rules={missing}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="partyPresence" label={say("meeting.party")}>
        <Select options={partyPresences.map((value) => ({ value, label: say(`party.${value}`) }))} />
      </Form.Item>
      <Form.Item name="partyNote" label={say("meeting.partyNote")}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="minutes" label={say("meeting.minutes")}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={50_000} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={correct.busy}>
          {say("minutes.correct.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
