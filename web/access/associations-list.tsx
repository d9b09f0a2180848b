import { Button, Form, Input } from "antd";
import { DenseTable } from "../kit/dense-table.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Typed = { readonly name: string; readonly shortName: string; readonly slug: string; readonly region: string };

export function AssociationsList() {
  const say = useDeskSay();
  const associations = useAnswer("/api/associations", { query: { limit: 100 } });
  return (
    <>
      <Answered asked={associations}>
        {(value) => (
          <DenseTable
            rows={value.associations}
            keyOf={({ id }) => id}
            label={say("associations.title")}
            empty={say("associations.empty")}
            columns={[
              { title: say("associations.name"), cell: ({ name, slug }) => <a href={`/a/${slug}`}>{name}</a> },
              { title: say("associations.shortName"), cell: ({ shortName }) => shortName },
              { title: say("associations.slug"), cell: ({ slug }) => <span className="code">/a/{slug}</span> },
              { title: say("associations.region"), cell: ({ region }) => region },
              {
                title: say("demonstration"),
                cell: ({ demonstration }) => demonstration && <span className="tag">{say("demonstration")}</span>,
              },
            ]}
          />
        )}
      </Answered>
      <CreateAssociationForm />
    </>
  );
}

function CreateAssociationForm() {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const create = useDeed("post", "/api/associations");
  const send = async (body: Typed) => {
    const answer = await create.send({ body });
    if (answer.ok) form.resetFields();
  };
  const missing = { required: true, message: say("field.missing") };
  return (
    <Form<Typed>
      form={form}
      className="sheet after"
      layout="vertical"
      initialValues={{ region: "CN" }}
      onFinish={(typed) => void send(typed)}
    >
      <h2>{say("associations.create")}</h2>
      {create.problem !== null && <ProblemNote problem={create.problem} />}
      <div className="pair-form">
        <Form.Item name="name" label={say("associations.name")} rules={[missing]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="shortName" label={say("associations.shortName")} rules={[missing]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="slug"
          label={say("associations.slug")}
          rules={[missing, { pattern: /^[a-z0-9][a-z0-9-]{1,40}$/, message: say("associations.slug.rule") }]}
        >
          <Input maxLength={41} prefix="/a/" />
        </Form.Item>
        <Form.Item
          name="region"
          label={say("associations.region")}
          rules={[missing, { pattern: /^CN(-[0-9]{2,6})?$/, message: say("associations.region.rule") }]}
        >
          <Input maxLength={9} />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={create.busy}>
        {say("associations.create.submit")}
      </Button>
    </Form>
  );
}
