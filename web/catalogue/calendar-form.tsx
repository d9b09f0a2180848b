import { Button, Form, Input } from "antd";
import type { Reply } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { typedDays } from "./typed-days.ts";

type Typed = { readonly year: string; readonly off: string; readonly worked?: string; readonly source: string };
type Given = {
  readonly first: number;
  readonly known: readonly number[];
  readonly done: (imported: Reply<"/api/calendar/{year}", "post">) => void;
};

/** A year's arrangement, pasted from the notice. Words that are no day are shown and nothing is sent. */
export function CalendarForm({ first, known, done }: Given) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const year = Form.useWatch((typed: Partial<Typed>) => typed.year, form) ?? String(first);
  const take = useDeed("post", "/api/calendar/{year}");
  const send = async ({ source, ...typed }: Typed) => {
    const [off, worked] = [typedDays(typed.off, typed.year).days, typedDays(typed.worked ?? "", typed.year).days];
    const body = { off: [...off], worked: [...worked], source };
    const answer = await take.send({ path: { year: Number(typed.year) }, body });
    if (answer.ok) done(answer.value);
  };
  return (
    <Form<Typed>
      form={form}
      className="sheet after"
      layout="vertical"
      initialValues={{ year: String(first) }}
      onFinish={(typed) => void send(typed)}
    >
      <h2>{say("calendar.importTitle")}</h2>
      {take.problem !== null && <ProblemNote problem={take.problem} />}
      <Form.Item
        name="year"
        label={say("calendar.year")}
        extra={known.includes(Number(year)) ? say("calendar.again") : undefined}
        rules={[{ required: true, pattern: /^(?:199\d|2[01]\d\d)$/, message: say("calendar.year.rule") }]}
      >
        <Input inputMode="numeric" maxLength={4} style={{ width: 120 }} />
      </Form.Item>
      <div className="pair-form days-form">
        <DaysItem name="off" year={year} required />
        <DaysItem name="worked" year={year} />
      </div>
      <Form.Item
        name="source"
        label={say("calendar.source")}
        extra={say("calendar.source.hint")}
        rules={[{ required: true, whitespace: true, min: 4, message: say("calendar.source.rule") }]}
      >
        <Input maxLength={300} style={{ maxWidth: 860 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={take.busy}>
        {say("calendar.submit")}
      </Button>
    </Form>
  );
}

function DaysItem({ name, year, required = false }: { name: "off" | "worked"; year: string; required?: boolean }) {
  const say = useDeskSay();
  const form = Form.useFormInstance<Typed>();
  const { days } = typedDays(Form.useWatch(name, form) ?? "", year);
  return (
    <Form.Item
      name={name}
      label={say(`calendar.${name}`)}
      dependencies={["year"]}
      extra={
        <>
          {say(`calendar.${name}.hint`)} {days.length > 0 && <b>{say("calendar.read", { count: days.length })}</b>}
        </>
      }
      rules={[
        { required, message: say("field.missing") },
        {
          validator: (_rule, text: string | undefined) => {
            const { unread } = typedDays(text ?? "", year);
            if (unread.length === 0) return Promise.resolve();
            return Promise.reject(new Error(say("calendar.unread", { words: unread.slice(0, 5).join(" ") })));
          },
        },
      ]}
    >
      <Input.TextArea rows={6} maxLength={3000} />
    </Form.Item>
  );
}
