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
};

/** Takes one paper in: it is kept as soon as it is up, or the refusal is shown in its place. */
export function PaperDrop<Kept>({ says, addressFor, brought }: Given<Kept>) {
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
        hint={say("paper.hint")}
        accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.ofd,.txt"
        take={(file) => void take(file)}
      />
    </>
  );
}
