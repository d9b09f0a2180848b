import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly source: string; readonly item: string; readonly fromMonth: string };

/** Notes that a department is to report an item from a month on, whether or not it ever did. */
export function ExpectForm({ items }: Pick<Reply<"/api/gaps", "get">, "items">) {
  const say = useDeskSay();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const expect = useDeed("put", "/api/gaps/expectations");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  if (!open)
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{say("gaps.expect")}</Button>
      </div>
    );
  const send = async (body: Typed) => {
    if ((await expect.send({ body })).ok) setOpen(false);
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("gaps.expect")}
      initialValues={{ item: items[0]?.item }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("gaps.expect.about")}</p>
      {expect.problem !== null && <ProblemNote problem={expect.problem} />}
      <div className="pair-form">
        <Form.Item name="source" label={say("gaps.expect.source")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="item" label={say("gaps.expect.item")} rules={missing}>
          <Select
            options={items.map(({ item, name, nameEn }) => ({ value: item, label: nameIn(locale, name, nameEn) }))}
          />
        </Form.Item>
        <Form.Item name="fromMonth" label={say("gaps.expect.from")} rules={missing}>
          <Input type="month" />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={expect.busy}>
          {say("gaps.expect.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
