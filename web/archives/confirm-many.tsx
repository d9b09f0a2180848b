import { useQueryClient } from "@tanstack/react-query";
import type { WaitingRecord } from "@xinheng/domain/archives/waiting-record.ts";
import { Button, Progress } from "antd";
import { useState } from "react";
import { ask, type Problem } from "../kit/api.ts";
import { useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Failed = { readonly row: WaitingRecord; readonly problem: Problem };
type Run = { readonly done: number; readonly total: number; readonly failed: readonly Failed[] };

/** Confirms what is chosen, one request each, and says which could not be confirmed and why. */
export function ConfirmMany({ chosen }: { chosen: readonly WaitingRecord[] }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const [run, setRun] = useState<Run | null>(null);
  const busy = run !== null && run.done < run.total;
  const send = async () => {
    const failed: Failed[] = [];
    const total = chosen.length;
    setRun({ done: 0, total, failed });
    for (const [at, row] of chosen.entries()) {
      const { subjectId, recordId } = row;
      const path = "/api/subjects/{subjectId}/records/{recordId}/confirmation";
      const answer = await ask("post", path, { path: { subjectId, recordId }, body: {} });
      if (!answer.ok) failed.push({ row, problem: answer.problem });
      setRun({ done: at + 1, total, failed: [...failed] });
    }
    await queries.invalidateQueries();
  };
  return (
    <div className="confirm-many">
      {run !== null && <Outcome run={run} />}
      {chosen.length > 0 && (
        <div className="actions">
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {chosen.length === 1 ? say("aged.confirm") : say("aged.confirmMany", { count: chosen.length })}
          </Button>
          <span className="small">{say("aged.will")}</span>
        </div>
      )}
    </div>
  );
}

function Outcome({ run: { done, total, failed } }: { run: Run }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (done < total) {
    const says = say("aged.progress", { done, total });
    return (
      <div className="running" role="status">
        <Progress percent={Math.floor((done / total) * 100)} status="active" aria-label={says} />
        <span className="small">{says}</span>
      </div>
    );
  }
  return (
    <>
      {total > failed.length && (
        <p className="note done" role="status">
          {say("aged.done", { count: total - failed.length })}
        </p>
      )}
      {failed.length > 0 && (
        <div className="note" role="alert">
          <p>{say("aged.failed", { count: failed.length })}</p>
          <ul>
            {failed.map(({ row, problem }) => (
              <li key={row.recordId}>
                {row.document}: {problem.detail[locale]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
