import { gapReason } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { Button, Form, Input, Radio } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = {
  readonly gap: { readonly source: string; readonly item: string; readonly from: string };
  readonly close: () => void;
};
type Typed = { readonly reason: (typeof gapReason.options)[number]; readonly note?: string };

/** Why a department sent nothing for a span. */
export function GapNoteForm({ gap, close }: Given) {
  const say = useDeskSay();
  const explain = useDeed("post", "/api/gaps/notes");
  const send = async ({ reason, note }: Typed) => {
    const answer = await explain.send({ body: { ...gap, reason, note: note ?? "" } });
    if (answer.ok) close();
  };
  return (
    <Form<Typed>
      layout="vertical"
      initialValues={{ reason: "none-decided" }}
      onFinish={(typed) => void send(typed)}
      aria-label={say("gaps.explain")}
    >
      {explain.problem !== null && <ProblemNote problem={explain.problem} />}
      <Form.Item name="reason" label={say("gaps.reason")}>
        <Radio.Group
          options={gapReason.options.map((value) => ({ value, label: say(`gaps.reason.${value}`) }))}
          vertical
        />
      </Form.Item>
      <Form.Item name="note" label={say("gaps.note")} extra={say("gaps.note.hint")}>
        <Input maxLength={500} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" size="small" htmlType="submit" loading={explain.busy}>
          {say("gaps.save")}
        </Button>
        <Button type="text" size="small" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
