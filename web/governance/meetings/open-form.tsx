import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { partyPresences } from "./party-presences.ts";

type Typed = {
  readonly chair: string;
  readonly recorder: string;
  readonly partyPresence: (typeof partyPresences)[number];
  readonly partyNote?: string;
};

/** Opens the meeting: who chairs, who records, whether the party secretary is there. */
export function OpenForm({ id }: { id: string }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const deed = useDeed("post", "/api/meetings/{meetingId}/opening");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = ({ partyNote = "", ...typed }: Typed) =>
    void deed.send({ path: { meetingId: id }, body: { ...typed, partyNote } });
  if (!open) {
    return (
      <div className="actions deed">
        <Button type="primary" onClick={() => setOpen(true)}>
          {say("meeting.open.open")}
        </Button>
      </div>
    );
  }
  return (
    <Form<Typed> className="deed" layout="vertical" aria-label={say("meeting.open.open")} onFinish={send}>
      <p className="note calm">{say("meeting.open.about")}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <Form.Item name="chair" label={say("meeting.chair")} rules={missing}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="recorder" label={say("meeting.recorder")} rules={missing}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="partyPresence"
        label={say("meeting.party")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <Select options={partyPresences.map((value) => ({ value, label: say(`party.${value}`) }))} />
      </Form.Item>
      <Form.Item name="partyNote" label={say("meeting.partyNote")}>
        <Input maxLength={300} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say("meeting.open.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
