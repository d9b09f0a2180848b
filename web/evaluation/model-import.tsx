import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Problem } from "../kit/api.ts";
import { FileDrop } from "../kit/file-drop.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { uploadFile } from "../kit/upload-file.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";

/** A workbook in place of the draft's content; what cannot be taken is told cell by cell. */
export function ModelImport({ model }: { model: Model }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: File) => {
    setProblem(null);
    const address = `/api/models/${model.id}/sheet?revision=${String(model.revision)}`;
    const answer = await uploadFile<Model>(address, file, () => undefined).answer;
    if (answer.ok) await queries.invalidateQueries();
    else setProblem(answer.problem);
  };
  return (
    <section className="sheet">
      {problem !== null && <ProblemNote problem={problem} />}
      <FileDrop
        says={say("model.import.says")}
        choose={say("model.import.choose")}
        hint={say("model.import.hint")}
        accept=".xlsx"
        take={(file) => void take(file)}
      />
    </section>
  );
}
