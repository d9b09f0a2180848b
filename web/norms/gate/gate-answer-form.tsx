import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { Form, Input, Radio, Select } from "antd";
import { useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";

type Typed = {
  readonly question?: string;
  readonly clause?: number;
  readonly verdict: "lawful" | "must-go";
  readonly reason: string;
};
type Given = OfNorm & {
  readonly opens: string;
  /** Which question on which article, null for the whole text; without a place both are chosen. */
  readonly place: { readonly question: string; readonly clause: number | null } | null;
};

/** One answer with its reason. It answers for this text alone: a changed article is asked anew. */
export function GateAnswerForm({ norm, opens, place }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const deed = useDeed("post", "/api/norms/{normId}/answers");
  const missing = [{ required: true, message: say("field.missing") }];
  const send = ({ verdict, reason, question, clause }: Typed) =>
    deed.send({
      path: { normId: norm.id },
      body: {
        revision: norm.revision,
        question: place?.question ?? question ?? "",
        clause: place === null ? (clause ?? null) : place.clause,
        verdict,
        reason: reason.trim(),
      },
    });
  return (
    <DeedForm<Typed> opens={opens} does={say("norm.gate.answer.do")} deed={deed} send={send}>
      {place === null && (
        <div className="pair-form">
          <Form.Item name="question" label={say("norm.gate.question")} rules={missing}>
            <Select
              options={(norm.gate?.questions ?? []).map(({ id, name, nameEn }) => ({
                value: id,
                label: locale === "zh" ? name : nameEn,
              }))}
            />
          </Form.Item>
          <Form.Item name="clause" label={say("norm.opinion.clause")} rules={missing}>
            <Select
              options={norm.clauses.map(({ number }) => ({
                value: number,
                label: say("norms.article", { number: chineseNumeral(number) }),
              }))}
            />
          </Form.Item>
        </div>
      )}
      <Form.Item name="verdict" label={say("norm.gate.verdict")} rules={missing}>
        <Radio.Group
          options={(["lawful", "must-go"] as const).map((value) => ({ value, label: say(`norm.verdict.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("norm.gate.reason")}
        rules={[{ required: true, whitespace: true, min: 6, message: say("norm.gate.reason.short") }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} />
      </Form.Item>
    </DeedForm>
  );
}
