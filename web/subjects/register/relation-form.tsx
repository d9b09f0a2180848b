import { type RelationKind, relationKind } from "@xinheng/domain/subjects/register-view.ts";
import { Button, Form, Input, Radio } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SubjectChoice } from "../subject-choice.tsx";

type Typed = {
  readonly kind: RelationKind;
  readonly parentId: string;
  readonly fromOn: string;
  readonly document: string;
};

/** Says whose branch, subsidiary or division this subject is. */
export function RelationForm({ subjectId, close }: { subjectId: string; close: () => void }) {
  const say = useDeskSay();
  const record = useDeed("post", "/api/subjects/{subjectId}/relations");
  const send = async (typed: Typed) => {
    const answer = await record.send({ path: { subjectId }, body: typed });
    if (answer.ok) close();
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  return (
    <Form<Typed>
      className="record-moves"
      layout="vertical"
      aria-label={say("relation.title")}
      initialValues={{ kind: "branch" }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("relation.about")}</p>
      {record.problem !== null && <ProblemNote problem={record.problem} />}
      <Form.Item
        name="parentId"
        label={say("relation.parent")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <SubjectChoice placeholder={say("relation.parent.hint")} />
      </Form.Item>
      <Form.Item name="kind" label={say("relation.kind")}>
        <Radio.Group options={relationKind.options.map((value) => ({ value, label: say(`relation.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="fromOn" label={say("relation.from")} rules={[missing]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="document" label={say("register.document")} rules={[missing]}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={record.busy}>
          {say("relation.do")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
