import { Button, Form } from "antd";
import { type ReactNode, useState } from "react";
import type { Answer, Problem } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Given<Typed extends object> = {
  readonly opens: string;
  readonly about?: string;
  readonly does: string;
  readonly first?: Partial<Typed>;
  readonly primary?: boolean;
  readonly deed: { readonly problem: Problem | null; readonly busy: boolean };
  readonly send: (typed: Typed) => Promise<Answer<unknown>>;
  readonly children: ReactNode;
};

/** A deed with a form of its own: a button that opens into what it does and asks; closed again when it is done. */
export function OpenedForm<Typed extends object>(given: Given<Typed>) {
  const { opens, about, does, first, primary = false, deed, send, children } = given;
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const sent = async (typed: Typed) => {
    if ((await send(typed)).ok) setOpen(false);
  };
  if (!open) {
    return (
      <div className="actions deed">
        <Button type={primary ? "primary" : "default"} onClick={() => setOpen(true)}>
          {opens}
        </Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={opens}
      {...(first === undefined ? {} : { initialValues: first })}
      onFinish={(typed) => void sent(typed)}
    >
      {about !== undefined && <p className="note calm">{about}</p>}
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      {children}
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {does}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
