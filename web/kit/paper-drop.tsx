import { useState } from "react";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Problem } from "./api.ts";
import { FileDrop } from "./file-drop.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { uploadFile } from "./upload-file.ts";

type Given<Kept> = {
  readonly says: string;
  /** Where a file is sent to. */
  readonly addressFor: (file: File) => string;
  readonly brought: (kept: Kept) => void;
  /** Where it is not just any paper: what it must be, and the endings of such files. */
  readonly only?: { readonly hint: string; readonly accept: string };
};

const papers = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.ofd,.txt";

/** Takes one paper in: it is kept as soon as it is up, or the refusal is shown in its place. */
export function PaperDrop<Kept>({ says, addressFor, brought, only }: Given<Kept>) {
  const say = useDeskSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setProblem(null);
    setBusy(true);
    const answer = await uploadFile<Kept>(addressFor(file), file, () => undefined).answer;
    setBusy(false);
    if (answer.ok) brought(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} />}
      <FileDrop
        says={busy ? say("paper.busy") : says}
        choose={say("paper.choose")}
        hint={only?.hint ?? say("paper.hint")}
        accept={only?.accept ?? papers}
        take={(file) => void take(file)}
      />
    </>
  );
}
