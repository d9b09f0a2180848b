import { Button, Form } from "antd";
import { type ReactNode, useState } from "react";
import type { Answer, Problem } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Given<Typed> = {
  readonly opens: string;
  readonly does: string;
  readonly about?: string;
  readonly primary?: boolean;
  readonly start?: Partial<Typed>;
  /** What must be there beside the fields, such as a paper. */
  readonly lacks?: string | null;
  readonly deed: { readonly problem: Problem | null; readonly busy: boolean };
  readonly send: (typed: Typed) => Promise<Answer<unknown>>;
  readonly children: ReactNode;
};

/** A deed with its fields: a button that opens into them, and closes again once the server has said yes. */
export function DeedForm<Typed extends object>(given: Given<Typed>) {
  const [open, setOpen] = useState(false);
  if (open) return <OpenForm {...given} close={() => setOpen(false)} />;
  return (
    <div className="actions deed">
      <Button type={given.primary === true ? "primary" : "default"} onClick={() => setOpen(true)}>
        {given.opens}
      </Button>
    </div>
  );
}

function OpenForm<Typed extends object>(given: Given<Typed> & { readonly close: () => void }) {
  const say = useDeskSay();
  const { opens, does, about, start, lacks, deed, send, children, close } = given;
  const [told, setTold] = useState(false);
  const submit = async (typed: Typed) => {
    setTold(true);
    if (lacks !== undefined && lacks !== null) return;
    if ((await send(typed)).ok) close();
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={opens}
      {...(start === undefined ? {} : { initialValues: start })}
      onFinish={(typed) => void submit(typed)}
    >
      {about !== undefined && <p className="note calm">{about}</p>}
      {children}
      {told && lacks !== undefined && lacks !== null && (
        <p className="note" role="alert">
          {lacks}
        </p>
      )}
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {does}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
