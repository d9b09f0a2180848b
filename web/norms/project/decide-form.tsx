import { Form, Input, Radio } from "antd";
import { useState } from "react";
import { type Paper, PaperLink, PaperUpload } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { Norm, OfNorm } from "../norm.ts";

type Decision = NonNullable<Norm["projects"][number]["decision"]>;
type Typed = Pick<Decision, "verdict" | "reason" | "deciders" | "decidedOn">;

/** Enters what was decided on the proposal, with its paper; the server refuses whoever proposed it. */
export function DecideForm({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/projects/decision");
  const [paper, setPaper] = useState<Paper | null>(null);
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  return (
    <DeedForm<Typed>
      primary
      opens={say("norm.project.decide")}
      about={say("norm.project.decide.about")}
      does={say("norm.project.decide.do")}
      lacks={paper === null ? say("norm.project.paperMissing") : null}
      deed={deed}
      send={(typed) => deed.send({ path: { normId: norm.id }, body: { ...typed, paperId: paper?.id ?? "" } })}
    >
      <Form.Item
        name="verdict"
        label={say("norm.project.verdict")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <Radio.Group
          options={(["approved", "rejected"] as const).map((value) => ({
            value,
            label: say(`norm.project.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={say("norm.project.reason")} rules={missing}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={2_000} />
      </Form.Item>
      <div className="pair-form">
        <Form.Item name="deciders" label={say("norm.project.deciders")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="decidedOn" label={say("norm.project.decidedOn")} rules={missing}>
          <Input type="date" />
        </Form.Item>
      </div>
      {paper === null ? (
        <PaperUpload says={say("norm.project.drop")} brought={setPaper} />
      ) : (
        <p>
          {say("norm.project.paper")} <PaperLink paper={paper} />
        </p>
      )}
    </DeedForm>
  );
}
