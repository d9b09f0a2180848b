import { Form, Input, InputNumber } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";

type Given = { readonly name: string | string[]; readonly label: string; readonly optional?: boolean };

/** One line of text in a form; what must be there says so. */
export function TextLine({ name, label, optional = false, most = 200 }: Given & { readonly most?: number }) {
  const say = useDeskSay();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={optional ? [] : [{ required: true, whitespace: true, message: say("field.missing") }]}
    >
      <Input maxLength={most} autoComplete="off" />
    </Form.Item>
  );
}

export function DayLine({ name, label, optional = false }: Given) {
  const say = useDeskSay();
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: say("field.missing") }]}>
      <Input type="date" />
    </Form.Item>
  );
}

/** A number of heads. */
export function HeadsLine({ name, label }: Given) {
  const say = useDeskSay();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: say("field.missing") }]}>
      <InputNumber min={0} max={100_000} precision={0} style={{ width: "100%" }} />
    </Form.Item>
  );
}
