import type { WorkView } from "@xinheng/domain/access/watch-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { WorkProgress } from "../kit/work-progress.tsx";
import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

type Row = Pick<
  WorkView,
  | "id"
  | "queue"
  | "matterId"
  | "state"
  | "done"
  | "total"
  | "cancelAsked"
  | "fault"
  | "createdAt"
  | "finishedAt"
  | "can"
>;

/** Long work, running and past; it is asked anew each second while any runs. */
export function WorkPage() {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const work = useAnswer("/api/work", { query: before === null ? {} : { before } }, (value) =>
    value.work.some(({ state }) => state === "running" || state === "waiting") ? 1000 : false,
  );
  return (
    <>
      <PageHead title={say("desk.work")} />
      <Answered asked={work}>
        {(value) => (
          <>
            <DenseTable
              rows={value.work}
              keyOf={({ id }) => id}
              label={say("desk.work")}
              empty={say("work.none")}
              columns={[
                { title: say("work.what"), cell: (row) => <WorkName row={row} /> },
                { title: say("state"), width: 260, cell: (row) => <WorkProgress work={row} /> },
                { title: say("work.began"), cell: ({ createdAt }) => writtenInstant(createdAt) },
                {
                  title: say("work.ended"),
                  cell: ({ finishedAt }) => (finishedAt === null ? "" : writtenInstant(finishedAt)),
                },
                { title: say("actions"), end: true, cell: (row) => <CancelWork row={row} /> },
              ]}
            />
            <MoreButton next={value.next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </>
  );
}

function WorkName({ row }: { row: Row }) {
  const say = useDeskSay();
  if (row.queue === "preview-import")
    return <Link href={`/desk/imports/${row.matterId}`}>{say("work.preview-import")}</Link>;
  if (row.queue === "carry-out-import")
    return <Link href={`/desk/imports/${row.matterId}`}>{say("work.carry-out-import")}</Link>;
  return row.queue;
}

function CancelWork({ row }: { row: Row }) {
  const say = useDeskSay();
  const cancel = useDeed("post", "/api/work/{workId}/cancellation");
  if (!row.can.includes("cancel-work")) return null;
  return (
    <>
      <Button
        type="link"
        size="small"
        disabled={row.cancelAsked}
        loading={cancel.busy}
        onClick={() => void cancel.send({ path: { workId: row.id } })}
      >
        {row.cancelAsked ? say("work.stopping") : say("work.cancel")}
      </Button>
      {cancel.problem !== null && <ProblemNote problem={cancel.problem} />}
    </>
  );
}
