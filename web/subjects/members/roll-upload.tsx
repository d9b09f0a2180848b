import { Progress } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import { addressOf, type Problem, type Reply } from "../../kit/api.ts";
import { FileDrop } from "../../kit/file-drop.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { uploadFile } from "../../kit/upload-file.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Sending = { readonly file: File; readonly sent: number };

/** A roll as a file: the template to fetch, the place to drop it; its page opens when it is checked. */
export function RollUpload() {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (file: File) => {
    setProblem(null);
    setSending({ file, sent: 0 });
    const address = addressOf("/api/rolls", { query: { fileName: file.name } });
    const answer = await uploadFile<Reply<"/api/rolls", "post">>(address, file, (sent) => setSending({ file, sent }))
      .answer;
    setSending(null);
    if (answer.ok) go(`/desk/members/rolls/${answer.value.rollId}`);
    else setProblem(answer.problem);
  };
  return (
    <section className="sheet" aria-label={say("roll.title")}>
      <div className="sheet-head">
        <h2>{say("roll.title")}</h2>
        <a className="button quiet" href="/api/roll-template" download>
          {say("roll.template")}
        </a>
      </div>
      {problem !== null && <ProblemNote problem={problem} />}
      {sending === null ? (
        <FileDrop
          says={say("roll.drop")}
          choose={say("roll.choose")}
          hint={say("roll.hint")}
          accept=".xlsx,.xls,.csv,text/csv"
          take={(file) => void take(file)}
        />
      ) : (
        <div className="sending" role="status">
          <div>{say("roll.sending", { name: sending.file.name })}</div>
          <Progress
            percent={Math.floor((sending.sent / Math.max(sending.file.size, 1)) * 100)}
            status="active"
            aria-label={sending.file.name}
          />
        </div>
      )}
    </section>
  );
}
