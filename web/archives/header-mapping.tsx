import { type AmountUnit, amountUnit } from "@xinheng/domain/archives/headers/header-mapping.ts";
import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { Button, Form, Input, Select } from "antd";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

const leftOut = "";
type Typed = {
  readonly sender: string;
  readonly fields: readonly string[];
  readonly units?: readonly (AmountUnit | undefined)[];
};

/** Each column the catalogue does not know, and the field it stands for; saved for this sender's next file. */
export function HeaderMapping({ view }: { view: ImportView }) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const map = useDeed("put", "/api/imports/{importId}/header");
  const open = view.header.filter(({ how, printed }) => how !== "known" && printed.trim() !== "");
  const send = async ({ sender, fields, units }: Typed) => {
    const columns = open.map(({ printed }, at) => {
      const field = fields[at] ?? leftOut;
      return { printed, field: field === leftOut ? null : field, unit: units?.[at] ?? null };
    });
    await map.send({ path: { importId: view.id }, body: { sender, columns } });
  };
  const first = {
    sender: view.mappedFor ?? "",
    fields: open.map(({ how, field }) =>
      how === "mapped" && field !== null ? field : how === "ignored" ? leftOut : undefined,
    ),
    units: open.map(({ unit }) => unit ?? undefined),
  };
  return (
    <Form
      form={form}
      className="sheet mapping"
      layout="vertical"
      initialValues={first}
      onFinish={(typed: Typed) => void send(typed)}
      aria-label={say("header.map")}
    >
      <h2>{say("header.map")}</h2>
      <p className="small">{say("header.map.lead")}</p>
      {map.problem !== null && <ProblemNote problem={map.problem} />}
      <div className="pair-form">
        {open.map(({ printed }, at) => (
          <MappedColumn key={`${at}${printed}`} view={view} printed={printed} at={at} />
        ))}
      </div>
      <Form.Item
        name="sender"
        label={say("header.map.sender")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("header.map.sender.rule") }]}
      >
        <Input maxLength={100} style={{ maxWidth: 420 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={map.busy}>
        {say("header.map.save")}
      </Button>
    </Form>
  );
}

function MappedColumn({ view, printed, at }: { view: ImportView; printed: string; at: number }) {
  const say = useDeskSay();
  const locale = useLocale();
  const form = Form.useFormInstance<Typed>();
  const chosen = Form.useWatch(["fields", at], form) as string | undefined;
  const known = new Set(view.header.flatMap(({ how, field }) => (how === "known" && field !== null ? [field] : [])));
  const free = view.fields.filter(({ code }) => !known.has(code));
  const options = [
    { value: leftOut, label: say("header.map.ignore") },
    ...free.map(({ code, name, nameEn, required }) => ({
      value: code,
      label: `${nameIn(locale, name, nameEn)}${required ? say("header.map.required") : ""}`,
    })),
  ];
  const unit = free.find(({ code }) => code === chosen)?.unit ?? null;
  return (
    <div>
      <Form.Item
        name={["fields", at]}
        label={printed}
        rules={[
          {
            validator: (_rule, value) =>
              value === undefined ? Promise.reject(new Error(say("field.missing"))) : Promise.resolve(),
          },
        ]}
      >
        <Select showSearch={{ optionFilterProp: "label" }} placeholder={say("header.map.choose")} options={options} />
      </Form.Item>
      {unit !== null && (
        <Form.Item name={["units", at]} label={say("header.map.unit")} initialValue={unit}>
          <Select options={amountUnit.options.map((one) => ({ value: one, label: one }))} />
        </Form.Item>
      )}
    </div>
  );
}
