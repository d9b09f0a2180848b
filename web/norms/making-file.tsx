import { Button } from "antd";
import { useState } from "react";
import { DocumentSealsLink } from "../access/document-seals-link.tsx";
import { addressOf } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { OfNorm } from "./norm.ts";

/** The file of the making up to now: one numbered document, as PDF and to be edited. */
export function MakingFile({ norm }: OfNorm) {
  const say = useDeskSay();
  const issue = useDeed("post", "/api/norms/{normId}/making-file");
  const [made, setMade] = useState<{ readonly documentId: string; readonly number: string } | null>(null);
  const send = async () => {
    const answer = await issue.send({ path: { normId: norm.id } });
    if (answer.ok) setMade(answer.value);
  };
  return (
    <div className="making-file">
      <p className="small">{say("norm.file.about")}</p>
      {issue.problem !== null && <ProblemNote problem={issue.problem} />}
      <div className="actions">
        <Button loading={issue.busy} onClick={() => void send()}>
          {say("norm.file.do")}
        </Button>
      </div>
      {made !== null && (
        <p className="note done" role="status">
          {made.number} <DocumentLinks id={made.documentId} of={made.number} />
        </p>
      )}
    </div>
  );
}

/** A document's PDF and the text to be edited. */
export function DocumentLinks({ id, of }: { id: string; of: string }) {
  const say = useDeskSay();
  return (
    <>
      {(["pdf", "docx"] as const).map((form) => (
        <a
          key={form}
          download
          aria-label={`${say(`documents.${form}`)} ${of}`}
          href={addressOf("/api/documents/{documentId}/file", { path: { documentId: id }, query: { form } })}
        >
          {say(`documents.${form}`)}{" "}
        </a>
      ))}
      <DocumentSealsLink id={id} number={of} />
    </>
  );
}
