import { type MemberKind, memberKind } from "@xinheng/domain/subjects/members/member-view.ts";
import { Button, Form, Input, Radio } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SubjectChoice } from "../subject-choice.tsx";

type Typed = {
  readonly subjectId?: string;
  readonly number: string;
  readonly kind: MemberKind;
  readonly joinedOn: string;
};
type Given = {
  /** Whom the page is about; left out, it is chosen here. */
  readonly subjectId?: string;
  readonly close: (admitted: string | null) => void;
};

/** Admits a member, also one that left before. */
export function AdmitForm({ subjectId, close }: Given) {
  const say = useDeskSay();
  const admit = useDeed("post", "/api/members");
  const send = async (typed: Typed) => {
    const answer = await admit.send({ body: { ...typed, subjectId: subjectId ?? typed.subjectId ?? "" } });
    if (answer.ok) close(typed.number);
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  return (
    <Form<Typed>
      className="record-moves"
      layout="vertical"
      aria-label={say("member.admit")}
      initialValues={{ kind: "unit" }}
      onFinish={(typed) => void send(typed)}
    >
      {admit.problem !== null && <ProblemNote problem={admit.problem} />}
      {subjectId === undefined && (
        <Form.Item
          name="subjectId"
          label={say("member.who")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <SubjectChoice placeholder={say("relation.parent.hint")} />
        </Form.Item>
      )}
      <Form.Item name="number" label={say("member.number")} rules={[missing]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={say("member.kind")}>
        <Radio.Group options={memberKind.options.map((value) => ({ value, label: say(`member.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="joinedOn" label={say("member.joined")} rules={[missing]}>
        <Input type="date" />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={admit.busy}>
          {say("member.admit.do")}
        </Button>
        <Button type="text" onClick={() => close(null)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
