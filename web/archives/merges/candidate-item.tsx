import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { MergeCandidate } from "@xinheng/domain/subjects/merge-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Reply } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useSayCode } from "../../words/use-say.ts";
import { MergeForm } from "./merge-form.tsx";

export type MergeGiven = {
  readonly winner: ArchiveView["subject"];
  readonly candidate: MergeCandidate;
  readonly merged: (done: Reply<"/api/subjects/{subjectId}/merges", "post">) => void;
};

/** One subject that may be the same: every reason for it in words, what would move, and the way to merge it. */
export function CandidateItem({ mayMerge, ...given }: MergeGiven & { mayMerge: boolean }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  const [open, setOpen] = useState(false);
  const { candidate } = given;
  const { records, adverse } = candidate;
  return (
    <li className="record">
      <div className="record-head">
        <h3>
          <Link href={`/desk/subjects/${candidate.id}`}>{candidate.name}</Link>
        </h3>
        {!candidate.byCode && <span className="tag wait">{say("merge.byNameOnly")}</span>}
      </div>
      {candidate.codes.map(({ code, standing }) => (
        <div key={code}>
          <span className="code">{code}</span> <span className="small">{sayCode("standing", standing)}</span>
        </div>
      ))}
      <ul className="reasons">
        {candidate.reasons.map(({ reason, theirs, place }) => (
          <li key={`${reason}${theirs}`}>{say(`merge.reason.${reason}`, { theirs, place: place ?? 0 })}</li>
        ))}
      </ul>
      <p className="small">{say("merge.records", { records, adverse })}</p>
      {mayMerge && !open && (
        <Button size="small" onClick={() => setOpen(true)}>
          {say("merge.open")}
        </Button>
      )}
      {open && <MergeForm {...given} close={() => setOpen(false)} />}
    </li>
  );
}
