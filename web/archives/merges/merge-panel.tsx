import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { MergeView } from "@xinheng/domain/subjects/merge-view.ts";
import { Button } from "antd";
import { useState } from "react";
import type { Reply } from "../../kit/api.ts";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReasonForm } from "../reason-form.tsx";
import { CandidateItem } from "./candidate-item.tsx";

type Given = { readonly archive: ArchiveView; readonly changed: () => void };

/** Who else may be this subject, and the merges that stand. Looked up only when somebody asks. */
export function MergePanel({ archive, changed }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet" aria-label={say("merge.title")}>
      <h2>{say("merge.title")}</h2>
      {open ? (
        <Listed archive={archive} changed={changed} />
      ) : (
        <Button onClick={() => setOpen(true)}>{say("merge.look")}</Button>
      )}
    </section>
  );
}

type Done = Reply<"/api/subjects/{subjectId}/merges", "post">;

function Listed({ archive, changed }: Given) {
  const say = useDeskSay();
  const { subject, can } = archive;
  const listed = useAnswer("/api/subjects/{subjectId}/merge-candidates", { path: { subjectId: subject.id } });
  const [done, setDone] = useState<Done | null>(null);
  return (
    <Answered asked={listed}>
      {({ candidates, merges }) => (
        <>
          {done !== null && (
            <p className="note done" role="status">
              {say("merge.done", { moved: done.moved, ended: done.ended })}
            </p>
          )}
          <p className="small">{say("merge.lead")}</p>
          {candidates.length === 0 && <p className="small">{say("merge.none")}</p>}
          {candidates.length > 0 && !can.includes("merge-subjects") && (
            <p className="note calm">{say("merge.secretaryGeneral")}</p>
          )}
          <ol className="records">
            {candidates.map((candidate) => (
              <CandidateItem
                key={candidate.id}
                winner={subject}
                candidate={candidate}
                mayMerge={can.includes("merge-subjects")}
                merged={(value) => {
                  setDone(value);
                  changed();
                }}
              />
            ))}
          </ol>
          {merges.length > 0 && (
            <Standing
              subjectId={subject.id}
              merges={merges}
              mayUndo={can.includes("unmerge-subjects")}
              undone={changed}
            />
          )}
        </>
      )}
    </Answered>
  );
}

type StandingGiven = {
  readonly subjectId: string;
  readonly merges: readonly MergeView[];
  readonly mayUndo: boolean;
  readonly undone: () => void;
};

function Standing({ subjectId, merges, mayUndo, undone }: StandingGiven) {
  const say = useDeskSay();
  return (
    <>
      <h3>{say("merges.title")}</h3>
      <ol className="records">
        {merges.map((merge) => (
          <li key={merge.id} className="record">
            <div>
              {say("merges.one", {
                on: merge.mergedOn,
                loser: merge.loser.name,
                codes: merge.codes.join(say("merge.and")),
              })}
            </div>
            <div className="small">
              {say(`merge.why.${merge.reason}`)} · {merge.evidence} ·{" "}
              {say("merges.counts", { moved: merge.moved, ended: merge.ended })}
            </div>
            {mayUndo && merge.last && <Undo subjectId={subjectId} mergeId={merge.id} undone={undone} />}
            {mayUndo && !merge.last && <div className="small">{say("unmerge.notLast")}</div>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Undo({ subjectId, mergeId, undone }: { subjectId: string; mergeId: string; undone: () => void }) {
  const say = useDeskSay();
  const undo = useDeed("delete", "/api/subjects/{subjectId}/merges/{mergeId}");
  const send = async (reason: string) => {
    const answer = await undo.send({ path: { subjectId, mergeId }, body: { reason } });
    if (answer.ok) undone();
  };
  return (
    <ReasonForm
      opens={say("unmerge.open")}
      about={say("unmerge.about")}
      asks={say("unmerge.reason")}
      does={say("unmerge.do")}
      problem={undo.problem}
      busy={undo.busy}
      send={(reason) => void send(reason)}
    />
  );
}
