import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { addressOf, type Problem, type Reply } from "../../kit/api.ts";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { uploadFile } from "../../kit/upload-file.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Charter } from "./charter.ts";

type Taken = Reply<"/api/charters/{charterId}/text", "post">;
export type LostTopics = Taken["lostTopics"];

/** Takes the clauses from a docx in the place of those of the draft. */
export function ClausesUpload({ charter, taken }: { charter: Charter; taken: (charter: Taken) => void }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setProblem(null);
    setBusy(true);
    const { id: charterId, revision } = charter;
    const address = addressOf("/api/charters/{charterId}/text", { path: { charterId }, query: { revision } });
    const answer = await uploadFile<Taken>(address, file, () => undefined).answer;
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    taken(answer.value);
    await queries.invalidateQueries();
  };
  return (
    <details className="rule">
      <summary>{say("clauses.import")}</summary>
      <p>{say("clauses.import.about")}</p>
      {problem !== null && <ProblemNote problem={problem} />}
      <FileDrop
        says={busy ? say("paper.busy") : say("clauses.import.drop")}
        choose={say("paper.choose")}
        hint={say("clauses.import.hint")}
        accept=".docx"
        take={(file) => void take(file)}
      />
    </details>
  );
}
