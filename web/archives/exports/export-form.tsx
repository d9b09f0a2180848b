import { exportFormat, type ExportFormat } from "@xinheng/domain/archives/exports/export-view.ts";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AskedFilter } from "./asked-filter.ts";

type Typed = {
  readonly purpose: string;
  readonly format: ExportFormat;
  readonly recipient?: string;
  readonly acknowledgeByOn?: string;
};

/** Exports what the filter lists: for what, in which form, to whom. Closed it is one button. */
export function ExportForm({ filter }: { filter: AskedFilter }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const order = useDeed("post", "/api/records/exports");
  const send = async ({ purpose, format, recipient = "", acknowledgeByOn = "" }: Typed) => {
    const to = recipient.trim() === "" ? {} : { recipient };
    const by = acknowledgeByOn === "" ? {} : { acknowledgeByOn };
    const answer = await order.send({ body: { ...filter, purpose, format, language: locale, ...to, ...by } });
    if (answer.ok) go(`/desk/exports/${answer.value.exportId}`);
  };
  if (!open) {
    return (
      <div className="tools">
        <Button onClick={() => setOpen(true)}>{say("export.open")}</Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      className="sheet"
      layout="vertical"
      initialValues={{ format: "xlsx" }}
      onFinish={(typed) => void send(typed)}
    >
      <h2>{say("export.open")}</h2>
      <p className="small">{say("export.about")}</p>
      {order.problem !== null && <ProblemNote problem={order.problem} />}
      <div className="pair-form">
        <Form.Item
          name="purpose"
          label={say("export.purpose")}
          extra={say("export.purpose.hint")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("export.purpose.missing") }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="format" label={say("export.format")}>
          <Select options={exportFormat.options.map((value) => ({ value, label: say(`export.format.${value}`) }))} />
        </Form.Item>
        <Form.Item name="recipient" label={say("export.recipient")} extra={say("export.recipient.hint")}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="acknowledgeByOn" label={say("export.acknowledgeBy")}>
          <Input type="date" />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={order.busy}>
          {say("export.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
