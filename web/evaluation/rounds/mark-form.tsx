import { Form, Input } from "antd";
import { ChoiceField, PaperField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import type { Answer, Problem } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "./entry-page.tsx";

type Marked = {
  readonly indicator: string;
  readonly points: string;
  readonly says: string;
  readonly kind: string;
  readonly paper: Paper;
};
type Body = {
  readonly indicator: string;
  readonly points: string;
  readonly says: string;
  readonly evidence: { readonly name: string; readonly paperId: string }[];
};

/** One person's marks for one of these indicators; nothing where none is left to this reader. */
export function MarkForm({
  judged,
  deed,
  send,
}: {
  judged: readonly Entry["judged"][number][];
  deed: { readonly problem: Problem | null; readonly busy: boolean };
  send: (body: Body) => Promise<Answer<unknown>>;
}) {
  const say = useDeskSay();
  const locale = useLocale();
  if (judged.length === 0) return null;
  const kinds = [...new Set(judged.flatMap(({ evidence }) => evidence))];
  return (
    <OpenedForm<Marked>
      opens={say("entry.mark.open")}
      about={say("entry.mark.about")}
      does={say("entry.mark.do")}
      deed={deed}
      send={({ indicator, points, says, kind, paper }) =>
        send({ indicator, points, says, evidence: [{ name: kind, paperId: paper.id }] })
      }
    >
      <div className="pair-form">
        <ChoiceField
          name="indicator"
          label={say("entry.indicator")}
          options={judged.map((one) => ({ value: one.indicator, label: nameIn(locale, one.name, one.nameEn) }))}
        />
        <PointsField name="points" label={say("entry.points")} />
      </div>
      <TextField name="says" label={say("entry.mark.says")} most={1_000} lines={2} />
      <ChoiceField
        name="kind"
        label={say("entry.mark.kind")}
        options={kinds.map((value) => ({ value, label: value }))}
      />
      <PaperField name="paper" label={say("entry.mark.paper")} />
    </OpenedForm>
  );
}

/** Marks as the model writes them: up to four decimals. */
export function PointsField({ name, label }: { name: string | string[]; label: string }) {
  const say = useDeskSay();
  const rules = [{ required: true, pattern: /^\d{1,6}(\.\d{1,4})?$/, message: say("entry.points.wrong") }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <Input inputMode="decimal" maxLength={11} autoComplete="off" />
    </Form.Item>
  );
}
