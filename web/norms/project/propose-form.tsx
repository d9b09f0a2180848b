import { Form, Input } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { Norm, OfNorm } from "../norm.ts";

type Typed = Pick<Norm["projects"][number], "need" | "scope" | "compared" | "drafters">;

/** Proposes the standard; a rejected proposal is begun from, so that only what was found wanting is written anew. */
export function ProposeForm({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/projects");
  const [former] = norm.projects;
  const long = (least: number) => [
    { required: true, whitespace: true, min: least, message: say("norm.project.short", { least }) },
  ];
  return (
    <DeedForm<Typed>
      primary
      opens={say("norm.project.propose")}
      about={say("norm.project.about")}
      does={say("norm.project.propose.do")}
      deed={deed}
      {...(former === undefined ? {} : { start: former })}
      send={(body) => deed.send({ path: { normId: norm.id }, body })}
    >
      <Form.Item name="need" label={say("norm.project.need")} rules={long(10)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="scope" label={say("norm.project.scope")} rules={long(5)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="compared" label={say("norm.project.compared")} rules={long(5)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="drafters" label={say("norm.project.drafters")} rules={long(2)}>
        <Input maxLength={500} autoComplete="off" />
      </Form.Item>
    </DeedForm>
  );
}
