import type { RegisterView } from "@xinheng/domain/subjects/register-view.ts";
import { Button, Checkbox, Form, Input } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly toOn: string; readonly document: string; readonly mistaken?: boolean };
type Given = { readonly relation: RegisterView["relations"][number]; readonly close: () => void };

/** Ends a relation by a document; it stays on the page with its days. */
export function RelationEndForm({ relation, close }: Given) {
  const say = useDeskSay();
  const end = useDeed("delete", "/api/subjects/{subjectId}/relations/{relationId}");
  const send = async ({ toOn, document, mistaken = false }: Typed) => {
    const path = { subjectId: relation.partId, relationId: relation.id };
    const answer = await end.send({ path, body: { toOn, document, mistaken } });
    if (answer.ok) close();
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  return (
    <Form<Typed> className="record-moves" layout="vertical" onFinish={(typed) => void send(typed)}>
      {end.problem !== null && <ProblemNote problem={end.problem} />}
      <Form.Item name="toOn" label={say("relation.end.on")} rules={[missing]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="document" label={say("relation.end.document")} rules={[missing]}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <Form.Item name="mistaken" valuePropName="checked">
        <Checkbox>{say("relation.end.mistaken")}</Checkbox>
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={end.busy}>
          {say("relation.end.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
