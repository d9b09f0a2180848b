import type { Office } from "@xinheng/domain/access/office.ts";
import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Button, Form, Input, Select } from "antd";
import { useLocale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { officeChoices } from "./office-name.ts";

type Typed = {
  readonly name: string;
  readonly office: Office;
  readonly associationId: string;
  readonly expiresOn: string;
};

export function CreateKeyForm({ session, made }: { session: SessionView; made: (key: string) => void }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [form] = Form.useForm<Typed>();
  const associations = useAnswer("/api/associations", { query: { limit: 100 } });
  const create = useDeed("post", "/api/api-keys");
  const send = async (body: Typed) => {
    const answer = await create.send({ body });
    if (!answer.ok) return;
    made(answer.value.key);
    form.resetFields();
  };
  const missing = { required: true, message: say("field.missing") };
  const places = associations.answer?.ok === true ? associations.answer.value.associations : [];
  const here = session.association === null ? {} : { associationId: session.association.id };
  return (
    <Form<Typed>
      form={form}
      className="sheet after"
      layout="vertical"
      initialValues={here}
      onFinish={(typed) => void send(typed)}
    >
      <h2>{say("keys.create")}</h2>
      {create.problem !== null && <ProblemNote problem={create.problem} />}
      <div className="pair-form">
        <Form.Item name="name" label={say("keys.name")} rules={[missing]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="associationId" label={say("desk.association")} rules={[missing]}>
          <Select options={places.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="office" label={say("offices.office")} rules={[missing]}>
          <Select options={officeChoices(["association"], locale)} />
        </Form.Item>
        <Form.Item name="expiresOn" label={say("keys.expiresOn")} rules={[missing]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={create.busy}>
        {say("keys.create.submit")}
      </Button>
    </Form>
  );
}
