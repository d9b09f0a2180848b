import { Button, Form, Input, Select } from "antd";
import { fenOf } from "@xinheng/domain/fen.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { type Paper, PaperLink, PaperUpload } from "./paper-upload.tsx";
import { ResolutionChoice } from "./resolution-choice.tsx";

type Matter = { readonly kind: string; readonly id: string };
type Field = { readonly name: string; readonly label: string };
/** A field in a group of its kind: the group's name, then its own. */
type Grouped = { readonly name: string | string[]; readonly label: string };

/** A line of text that must be there. */
export function TextField({ name, label, most = 200, lines = 1 }: Grouped & { most?: number; lines?: number }) {
  const say = useDeskSay();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, whitespace: true, min: most === 1 ? 1 : 2, message: say("reason.tooShort") }]}
    >
      {lines === 1 ? (
        <Input maxLength={most} autoComplete="off" />
      ) : (
        <Input.TextArea maxLength={most} autoSize={{ minRows: lines, maxRows: 10 }} />
      )}
    </Form.Item>
  );
}

export function DayField({ name, label }: Field) {
  const say = useDeskSay();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: say("field.missing") }]}>
      <Input type="date" />
    </Form.Item>
  );
}

/** An amount in yuan, kept as it is typed; `fenOf` reads it. */
export function AmountField({ name, label }: Field) {
  const say = useDeskSay();
  const check = (_: unknown, typed: string | undefined) =>
    fenOf(typed ?? "") === null ? Promise.reject(new Error(say("amount.wrong"))) : Promise.resolve();
  return (
    <Form.Item name={name} label={label} required rules={[{ validator: check }]}>
      <Input inputMode="decimal" maxLength={20} autoComplete="off" suffix={say("amount.yuan")} />
    </Form.Item>
  );
}

export function ChoiceField({
  name,
  label,
  options,
  many = false,
  optional = many,
}: Field & { options: { value: string; label: string }[]; many?: boolean; optional?: boolean }) {
  const say = useDeskSay();
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: say("field.missing") }]}>
      <Select options={options} {...(many ? { mode: "multiple" as const } : {})} />
    </Form.Item>
  );
}

/** A paper that goes with the deed. */
export function PaperField({ name, label, optional = false }: Field & { optional?: boolean }) {
  const say = useDeskSay();
  const rules = optional ? [] : [{ required: true, message: say("paper.missing") }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <PaperBrought says={label} />
    </Form.Item>
  );
}

/** Papers that go with the deed, in their order, by name: not everybody who brings one may fetch it. */
export function PapersField({ name, label, optional = false }: Field & { optional?: boolean }) {
  const say = useDeskSay();
  const rules = optional ? [] : [{ required: true, message: say("paper.missing") }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <PapersBrought says={label} />
    </Form.Item>
  );
}

type Brought = { says: string; value?: readonly Paper[]; onChange?: (papers: readonly Paper[]) => void };

function PapersBrought({ says, value = [], onChange }: Brought) {
  const say = useDeskSay();
  return (
    <>
      {value.map((paper) => (
        <p key={paper.id} className="small">
          {paper.name}{" "}
          <Button size="small" type="text" onClick={() => onChange?.(value.filter(({ id }) => id !== paper.id))}>
            {say("plan.paper.remove")}
          </Button>
        </p>
      ))}
      <PaperUpload key={value.length} says={says} brought={(paper) => onChange?.([...value, paper])} />
    </>
  );
}

function PaperBrought({ says, value, onChange }: { says: string; value?: Paper; onChange?: (paper: Paper) => void }) {
  if (value !== undefined) return <PaperLink paper={value} />;
  return <PaperUpload says={says} brought={(paper) => onChange?.(paper)} />;
}

/** The resolution the deed stands on: one that was taken on the matter. */
export function ResolutionField({ name, label, kind, matter }: Field & { kind?: string; matter: Matter }) {
  const say = useDeskSay();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: say("field.missing") }]}>
      <ResolutionTaken says={label} matter={matter} {...(kind === undefined ? {} : { kind })} />
    </Form.Item>
  );
}

type Taken = {
  readonly says: string;
  readonly matter: Matter;
  readonly kind?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
};

function ResolutionTaken({ says, matter, kind, value, onChange }: Taken) {
  return (
    <ResolutionChoice
      name={says}
      matter={matter}
      value={value ?? null}
      choose={(id) => onChange?.(id)}
      {...(kind === undefined ? {} : { kind })}
    />
  );
}
