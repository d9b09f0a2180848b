import { Form, Input, Radio } from "antd";
import { useState } from "react";
import { type Paper, PaperLink, PaperUpload } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { Norm, OfNorm } from "../norm.ts";

type Typed = Pick<Norm["reviews"][number], "name" | "unit" | "verdict" | "opinion" | "signedOn">;

/** Enters what a lawyer or an expert signed on this very text, with the signed paper. */
export function ReviewForm({ norm, role }: OfNorm & { readonly role: "legal" | "expert" }) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/reviews");
  const [paper, setPaper] = useState<Paper | null>(null);
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = async (typed: Typed) => {
    const answer = await deed.send({
      path: { normId: norm.id },
      body: { ...typed, role, revision: norm.revision, paperId: paper?.id ?? "" },
    });
    if (answer.ok) setPaper(null);
    return answer;
  };
  return (
    <DeedForm<Typed>
      opens={say(`norm.review.${role}.open`)}
      about={say(`norm.review.${role}.about`, { revision: norm.revision })}
      does={say("norm.review.do")}
      lacks={paper === null ? say("norm.review.paperMissing") : null}
      deed={deed}
      send={send}
    >
      <div className="pair-form">
        <Form.Item name="name" label={say("norm.review.name")} rules={missing}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="unit" label={say("norm.review.unit")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="signedOn" label={say("norm.review.signedOn")} rules={missing}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item
        name="verdict"
        label={say("norm.review.verdict")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <Radio.Group
          options={(["agree", "disagree", "recused"] as const).map((value) => ({
            value,
            label: say(`norm.review.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="opinion" label={say("norm.review.opinion")} rules={missing}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={5_000} />
      </Form.Item>
      {paper === null ? (
        <PaperUpload says={say("norm.review.drop")} brought={setPaper} />
      ) : (
        <p>
          {say("norm.review.paper")} <PaperLink paper={paper} />
        </p>
      )}
    </DeedForm>
  );
}
