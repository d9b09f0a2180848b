import { useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { Labelled } from "../../governance/labelled.tsx";
import { writtenClause } from "@xinheng/domain/norms/norm.ts";
import { addressOf, type Problem, type Reply } from "../../kit/api.ts";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { uploadFile } from "../../kit/upload-file.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { OfNorm } from "../norm.ts";

type Taken = Reply<"/api/norms/{normId}/text", "post">;

/** A docx becomes the next text; where its articles do not add up, nothing is taken and the place is told. */
export function ImportForm({ norm }: OfNorm) {
  const say = useDeskSay();
  const [path, go] = useLocation();
  const queries = useQueryClient();
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [lost, setLost] = useState<Taken["lostTopics"]>([]);
  const take = async (file: File) => {
    setProblem(null);
    setBusy(true);
    const query = { revision: norm.revision, why: why.trim() === "" ? say("norm.import.why.plain") : why };
    const address = addressOf("/api/norms/{normId}/text", { path: { normId: norm.id }, query });
    const answer = await uploadFile<Taken>(address, file, () => undefined).answer;
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    await queries.invalidateQueries();
    setLost(answer.value.lostTopics);
    if (answer.value.lostTopics.length === 0) go(path);
  };
  return (
    <details className="sheet import-text" open={norm.revision === 0}>
      <summary>{say("norm.import.title")}</summary>
      <p className="small">{say("norm.import.about")}</p>
      <Labelled name={say("norm.import.why")} whole>
        <Input value={why} maxLength={500} onChange={({ target }) => setWhy(target.value)} />
      </Labelled>
      {problem !== null && <ProblemNote problem={problem} />}
      {lost.length > 0 && (
        <div className="note" role="status">
          <p>{say("clauses.import.lost")}</p>
          <ul>
            {lost.map(({ number, topics }) => (
              <li key={number}>
                {say("clauses.import.lostLine", {
                  number: writtenClause(number),
                  topics: topics.map((topic) => say(`norm.topic.${topic}`)).join(" · "),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileDrop
        says={say(busy ? "paper.busy" : "norm.import.drop")}
        choose={say("paper.choose")}
        hint={say("norm.import.hint")}
        accept=".docx"
        take={(file) => void take(file)}
      />
    </details>
  );
}
