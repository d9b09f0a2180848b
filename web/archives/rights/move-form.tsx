import { Button } from "antd";
import { type SyntheticEvent, type ReactNode, useState } from "react";
import type { Problem } from "../../kit/api.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = {
  readonly title: string;
  readonly about?: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly send: () => Promise<boolean>;
  readonly children: ReactNode;
};

/** One thing that can be done with a matter: a button, which opens its form. */
export function MoveForm({ title, about, danger = false, busy, problem, send, children }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (await send()) setOpen(false);
  };
  if (!open) return <Button onClick={() => setOpen(true)}>{title}</Button>;
  return (
    <form className="sheet move" aria-label={title} onSubmit={(event) => void submit(event)}>
      <h2>{title}</h2>
      {about !== undefined && <p className="small">{about}</p>}
      {problem !== null && <ProblemNote problem={problem} />}
      {children}
      <div className="actions">
        <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
          {say("rights.send")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}

type Text = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly most: number;
  readonly rows?: number;
  readonly type?: "text" | "date" | "time";
  readonly needed?: boolean;
  readonly change: (value: string) => void;
};

/** A labelled field of such a form. */
export function MoveText({ label, hint, value, most, rows = 1, type = "text", needed = true, change }: Text) {
  const shared = { value, required: needed, maxLength: most };
  return (
    <label className="field">
      <span>{label}</span>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...shared} type={type} autoComplete="off" onChange={(event) => change(event.target.value)} />
      )}
      {hint !== undefined && <span className="small">{hint}</span>}
    </label>
  );
}

type Choice<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly change: (value: Value) => void;
};

export function MoveChoice<Value extends string>({ label, options, value, change }: Choice<Value>) {
  return (
    <fieldset className="field choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={label} checked={option.value === value} onChange={() => change(option.value)} />{" "}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

type Ticks = {
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly values: readonly string[];
  readonly change: (values: readonly string[]) => void;
};

/** Any number of a few, or none. */
export function MoveTicks({ label, hint, options, values, change }: Ticks) {
  return (
    <fieldset className="field choice">
      <legend>{label}</legend>
      {options.map(({ value, label: says }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={({ target }) =>
              change(target.checked ? [...values, value] : values.filter((one) => one !== value))
            }
          />{" "}
          {says}
        </label>
      ))}
      <span className="small">{hint}</span>
    </fieldset>
  );
}
