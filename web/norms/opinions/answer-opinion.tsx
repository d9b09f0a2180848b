import { Form, Input, Radio } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { Opinion } from "../norm.ts";

type Typed = { readonly answer: "adopted" | "partly" | "rejected"; readonly reason: string };

/** Adopted, in part or not, with a reason that is this opinion's own; it stands. */
export function AnswerOpinion({ opinion }: { opinion: Opinion }) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norm-opinions/{opinionId}/answer");
  return (
    <DeedForm<Typed>
      primary
      opens={say("norm.answer.open")}
      about={say("norm.answer.about")}
      does={say("norm.answer.do")}
      deed={deed}
      send={(body) => deed.send({ path: { opinionId: opinion.id }, body })}
    >
      <Form.Item
        name="answer"
        label={say("norm.answer.title")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <Radio.Group
          options={(["adopted", "partly", "rejected"] as const).map((value) => ({
            value,
            label: say(`norm.answer.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("norm.answer.reason")}
        rules={[{ required: true, whitespace: true, min: 6, message: say("norm.gate.reason.short") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} />
      </Form.Item>
    </DeedForm>
  );
}
