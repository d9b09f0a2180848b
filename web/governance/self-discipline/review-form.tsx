import { Form, Input, Radio } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DocumentForm } from "../document-form.tsx";
import { DayLine, TextLine } from "../form-line.tsx";
import type { Setup } from "./setup.ts";

const verdicts = ["agree", "disagree"] as const;
type Typed = {
  readonly verdict: (typeof verdicts)[number];
  readonly number: string;
  readonly on: string;
  readonly opinion?: string;
};

/** What one of the reviewers signed. */
export function ReviewForm({ setup, reviewer, name }: { setup: Setup; reviewer: string; name: string }) {
  const say = useDeskSay();
  const note = useDeed("post", "/api/setups/{setupId}/reviews");
  const send = async ({ opinion = "", ...typed }: Typed, paperId: string | null) =>
    (await note.send({ path: { setupId: setup.id }, body: { ...typed, opinion, reviewer, paperId } })).ok;
  return (
    <DocumentForm<Typed>
      opens={say("setup.review.open", { name })}
      about={say("setup.review.about")}
      does={say("setup.review.do")}
      upload={say("setup.review.paper")}
      deed={note}
      initial={{ verdict: "agree" }}
      send={send}
    >
      <div className="pair-form">
        <Form.Item name="verdict" label={say("setup.review.verdict")}>
          <Radio.Group options={verdicts.map((value) => ({ value, label: say(`setup.verdict.${value}`) }))} />
        </Form.Item>
        <TextLine name="number" label={say("setup.number")} most={128} />
        <DayLine name="on" label={say("setup.on")} />
      </div>
      <Form.Item name="opinion" label={say("setup.review.opinion")}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2_000} />
      </Form.Item>
    </DocumentForm>
  );
}
