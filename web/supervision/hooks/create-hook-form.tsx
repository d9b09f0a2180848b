import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { hookKinds, type NoticeKind, noticeKinds } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { Button, Checkbox, Form, Input, Select } from "antd";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = {
  readonly associationId: string;
  readonly name: string;
  readonly address: string;
  readonly kinds: NoticeKind[];
};

export function CreateHookForm({ session, made }: { session: SessionView; made: (secret: string) => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [form] = Form.useForm<Typed>();
  const create = useDeed("post", "/api/hooks");
  const send = async (body: Typed) => {
    const answer = await create.send({ body });
    if (!answer.ok) return;
    made(answer.value.secret);
    form.resetFields();
  };
  const missing = { required: true, message: say("field.missing") };
  const here = session.association ?? session.associations[0];
  return (
    <Form<Typed>
      form={form}
      className="sheet after"
      layout="vertical"
      initialValues={{ kinds: [...hookKinds], ...(here === undefined ? {} : { associationId: here.id }) }}
      onFinish={(typed) => void send(typed)}
    >
      <h2>{say("hooks.create")}</h2>
      {create.problem !== null && <ProblemNote problem={create.problem} />}
      <div className="pair-form">
        <Form.Item name="name" label={say("hooks.name")} rules={[missing]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="associationId" label={say("desk.association")} rules={[missing]}>
          <Select options={session.associations.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item
          name="address"
          label={say("hooks.address")}
          extra={say("hooks.address.hint")}
          validateTrigger="onBlur"
          rules={[{ required: true, type: "url", message: say("hooks.address.rule") }]}
        >
          <Input maxLength={500} inputMode="url" placeholder="https://" />
        </Form.Item>
      </div>
      <Form.Item
        name="kinds"
        label={say("hooks.kinds")}
        // Not `required`: antd would put aria-required on a group, which has no such attribute.
        rules={[{ type: "array", min: 1, message: say("field.missing") }]}
      >
        <Checkbox.Group options={hookKinds.map((kind) => ({ value: kind, label: noticeKinds[kind][locale] }))} />
      </Form.Item>
      <Button htmlType="submit" loading={create.busy}>
        {say("hooks.create.submit")}
      </Button>
    </Form>
  );
}
