import { useState } from "react";
import { addressOf, type Problem, type Reply } from "../../kit/api.ts";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { uploadFile } from "../../kit/upload-file.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

export type Brought = { readonly id: string; readonly name: string };

type Given = {
  readonly subjectId: string;
  readonly document: Brought | null;
  readonly brought: (document: Brought | null) => void;
};

/** The document of a filing: it goes up as soon as it is chosen, and its name stands in its place. */
export function FilingDocument({ subjectId, document, brought }: Given) {
  const say = useDeskSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setProblem(null);
    setBusy(true);
    const given = { path: { subjectId }, query: { fileName: file.name } };
    const address = addressOf("/api/subjects/{subjectId}/filing-documents", given);
    const upload = uploadFile<Reply<"/api/subjects/{subjectId}/filing-documents", "post">>(address, file, () => {});
    const answer = await upload.answer;
    setBusy(false);
    if (answer.ok) brought({ id: answer.value.documentId, name: answer.value.name });
    else setProblem(answer.problem);
  };
  if (document !== null) {
    return (
      <p className="note done">
        {say("own.filings.brought", { name: document.name })}{" "}
        <button type="button" className="button link" onClick={() => brought(null)}>
          {say("own.filings.other")}
        </button>
      </p>
    );
  }
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} />}
      <FileDrop
        says={say(busy ? "own.filings.busy" : "own.filings.drop")}
        choose={say("own.filings.choose")}
        hint={say("own.filings.hint")}
        accept=".pdf,.png,.jpg,.jpeg,.ofd"
        take={(file) => void take(file)}
      />
    </>
  );
}
