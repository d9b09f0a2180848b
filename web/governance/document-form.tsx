import { Button, Form } from "antd";
import { type ReactNode, useId, useState } from "react";
import type { Problem } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { type Paper, PaperLink, PaperUpload } from "./paper-upload.tsx";

type Given<Typed> = {
  readonly opens: string;
  readonly about: string;
  readonly does: string;
  readonly upload: string;
  readonly deed: { readonly problem: Problem | null; readonly busy: boolean };
  readonly initial?: Partial<Typed>;
  readonly children: ReactNode;
  /** Whether it was done: then the form closes. */
  readonly send: (typed: Typed, paperId: string | null) => Promise<boolean>;
};

/** A step that needs its document: a button that opens into the fields, the document, and the deed. */
export function DocumentForm<Typed extends object>(given: Given<Typed>) {
  const { opens, about, does, upload, deed, children } = given;
  const say = useDeskSay();
  // Two of them may be open on one page, with fields of the same name.
  const id = useId();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<Paper | null>(null);
  const close = () => {
    setOpen(false);
    setPaper(null);
  };
  const send = async (typed: Typed) => {
    if (await given.send(typed, paper?.id ?? null)) close();
  };
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{opens}</Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      name={id}
      className="deed"
      layout="vertical"
      aria-label={opens}
      {...(given.initial === undefined ? {} : { initialValues: given.initial })}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{about}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      {children}
      {paper === null ? (
        <PaperUpload says={upload} brought={setPaper} />
      ) : (
        <p className="papers">
          <PaperLink paper={paper} />
        </p>
      )}
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
