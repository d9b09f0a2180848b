import type { CatalogueField } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { Form, Input } from "antd";
import type { InvalidField } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CodedField } from "./coded-field.tsx";

/** Where a text is longer than a line is wide. */
const longLine = 200;

/** One field as the catalogue describes it, with what the server found wrong with it. */
export function FormField({ field, fault }: { field: CatalogueField; fault: InvalidField | undefined }) {
  const say = useDeskSay();
  const locale = useLocale();
  const always = field.required === "always";
  const label = (
    <>
      {nameIn(locale, field.name, field.nameEn)}
      {always && <span className="small must">{say("entry.always")}</span>}
      {typeof field.required === "object" && <span className="small must">{say("entry.when")}</span>}
    </>
  );
  return (
    <Form.Item
      name={field.code}
      label={label}
      className={isWide(field) ? "wide-field" : ""}
      extra={hintOf(field)}
      {...(fault === undefined ? {} : { validateStatus: "error" as const, help: fault.detail?.[locale] ?? fault.says })}
    >
      {inputFor(field)}
    </Form.Item>
  );
}

function inputFor(field: CatalogueField) {
  const { maxLength, values } = field;
  if (values !== undefined && field.type !== "string")
    return <CodedField list={values} several={field.type === "enum-multi"} />;
  const longest = maxLength === undefined ? {} : { maxLength };
  if (field.type === "decimal")
    return <Input inputMode="decimal" suffix={field.unit !== undefined && <Unit unit={field.unit} />} maxLength={40} />;
  if (field.type === "date") return <Input autoComplete="off" maxLength={40} />;
  if (field.type === "credit-code") return <Input autoComplete="off" className="code" maxLength={40} />;
  return isWide(field) ? (
    <Input.TextArea {...longest} autoSize={{ minRows: 2, maxRows: 8 }} />
  ) : (
    <Input autoComplete="off" {...longest} />
  );
}

function isWide({ type, maxLength }: CatalogueField): boolean {
  return type === "string" && maxLength !== undefined && maxLength > longLine;
}

function Unit({ unit }: { unit: NonNullable<CatalogueField["unit"]> }) {
  const say = useDeskSay();
  return <span className="small">{say(`entry.unit.${unit}`)}</span>;
}

function hintOf(field: CatalogueField) {
  return field.type === "date" ? <DateHint field={field} /> : field.rule;
}

function DateHint({ field: { code, unlimited } }: { field: CatalogueField }) {
  const say = useDeskSay();
  const form = Form.useFormInstance();
  if (unlimited === undefined) return <span>{say("entry.date")}</span>;
  return (
    <button type="button" className="button link" onClick={() => form.setFieldValue(code, unlimited)}>
      {say("entry.endless")} {unlimited}
    </button>
  );
}
