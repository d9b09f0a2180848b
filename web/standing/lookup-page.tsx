import { authorityPoints, type BusinessPoint, ownPoints } from "@xinheng/domain/catalogue/measure-entry.ts";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { PageHead } from "../kit/page-head.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { SubjectChoice } from "../subjects/subject-choice.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { BatchUpload } from "./batch-upload.tsx";
import { StandingAnswer, type Standing } from "./standing-answer.tsx";

type Typed = { readonly subjectId: string; readonly point: BusinessPoint; readonly purpose: string };

/** What a business point asks before it decides, one organisation or a file of them. */
export function LookupPage() {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const [answer, setAnswer] = useState<Standing | null>(null);
  const point = Form.useWatch("point", form) as BusinessPoint | undefined;
  const purpose = Form.useWatch("purpose", form) as string | undefined;
  const deed = useDeed("post", "/api/standing/lookups");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = async (typed: Typed) => {
    const told = await deed.send({ body: typed });
    setAnswer(told.ok ? told.value : null);
  };
  return (
    <>
      <PageHead title={say("desk.standing")} />
      <p>{say("lookup.lead")}</p>
      <section className="sheet">
        <Form<Typed>
          form={form}
          layout="vertical"
          aria-label={say("desk.standing")}
          onFinish={(typed) => void send(typed)}
        >
          {deed.problem !== null && <ProblemNote problem={deed.problem} />}
          <Form.Item name="subjectId" label={say("lookup.subject")} rules={missing}>
            <SubjectChoice placeholder={say("agency.subject.find")} />
          </Form.Item>
          <div className="pair-form">
            <Form.Item name="point" label={say("lookup.point")} rules={missing}>
              <Select
                showSearch={{ optionFilterProp: "label" }}
                options={[...ownPoints, ...authorityPoints].map((one) => ({ value: one, label: say(`point.${one}`) }))}
              />
            </Form.Item>
            <Form.Item name="purpose" label={say("lookup.purpose")} rules={missing}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          </div>
          <div className="actions">
            <Button type="primary" htmlType="submit" loading={deed.busy}>
              {say("lookup.do")}
            </Button>
          </div>
        </Form>
      </section>
      {answer !== null && <StandingAnswer standing={answer} />}
      <BatchUpload point={point ?? null} purpose={purpose ?? ""} />
    </>
  );
}
