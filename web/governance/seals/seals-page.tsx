import { sealMillimetres } from "@xinheng/domain/access/seals/seal-view.ts";
import { Form, InputNumber } from "antd";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DayField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import { SealItem } from "./seal-item.tsx";
import { SealUses } from "./seal-uses.tsx";
import { WaitingUses } from "./waiting-uses.tsx";

/** The seals: what waits for its keeper, the seals and who keeps them, and what each was put on. */
export function SealsPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/seals", {});
  return (
    <>
      <PageHead title={say("desk.seals")} />
      <p className="note calm">{say("seals.lead")}</p>
      <WaitingUses />
      <Answered asked={found}>
        {({ seals, can }) => (
          <section className="sheet" aria-label={say("seals.register")}>
            <h2>{say("seals.register")}</h2>
            {can.includes("create-seal") && <CreateForm />}
            {seals.length === 0 && <p className="empty">{say("seals.register.none")}</p>}
            <ol className="records">
              {seals.map((seal) => (
                <SealItem key={seal.id} seal={seal} />
              ))}
            </ol>
          </section>
        )}
      </Answered>
      <SealUses />
    </>
  );
}

type Typed = {
  readonly name: string;
  readonly millimetres: number;
  readonly fromOn: string;
  readonly basis: string;
};

function CreateForm() {
  const say = useDeskSay();
  const create = useDeed("post", "/api/seals");
  return (
    <OpenedForm<Typed>
      opens={say("seal.create.open")}
      about={say("seal.create.about")}
      does={say("seal.create.do")}
      first={{ millimetres: sealMillimetres.usual }}
      primary
      deed={create}
      send={(body) => create.send({ body })}
    >
      <div className="pair-form">
        <TextField name="name" label={say("seal.name")} most={100} />
        <Form.Item
          name="millimetres"
          label={say("seal.millimetres")}
          extra={say("seal.millimetres.hint")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <InputNumber min={sealMillimetres.least} max={sealMillimetres.most} precision={0} />
        </Form.Item>
        <DayField name="fromOn" label={say("seal.fromOn")} />
        <TextField name="basis" label={say("seal.basis")} most={300} />
      </div>
    </OpenedForm>
  );
}
