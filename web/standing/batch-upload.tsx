import type { BusinessPoint } from "@xinheng/domain/catalogue/measure-entry.ts";
import { useState } from "react";
import { addressOf, type Problem, type Reply } from "../kit/api.ts";
import { FileDrop } from "../kit/file-drop.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { uploadFile } from "../kit/upload-file.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Made = Reply<"/api/standing/batches", "post">;

/** A file of codes in, the answered file out. */
export function BatchUpload({ point, purpose }: { point: BusinessPoint | null; purpose: string }) {
  const say = useDeskSay();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const ready = point !== null && purpose.trim().length >= 2;
  const take = async (file: File) => {
    if (!ready) return;
    setProblem(null);
    setMade(null);
    const address = addressOf("/api/standing/batches", {
      query: { point, purpose: purpose.trim(), fileName: file.name },
    });
    const answer = await uploadFile<Made>(address, file, () => undefined).answer;
    if (answer.ok) setMade(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <section className="sheet" aria-label={say("batch.title")}>
      <h2>{say("batch.title")}</h2>
      <p>{say("batch.lead")}</p>
      {problem !== null && <ProblemNote problem={problem} />}
      {made !== null && (
        <p className="note done">
          {say("batch.done", { rows: made.rows, found: made.found, handover: made.handover })}{" "}
          <a href={made.address}>{say("batch.fetch")}</a>
        </p>
      )}
      {ready ? (
        <FileDrop
          says={say("batch.drop")}
          choose={say("upload.choose")}
          hint={say("upload.hint")}
          accept=".xlsx,.xls,.csv,text/csv"
          take={(file) => void take(file)}
        />
      ) : (
        <p className="empty">{say("batch.needs")}</p>
      )}
    </section>
  );
}
