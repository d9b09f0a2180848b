import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useEffect, useState } from "react";
import { useSay } from "../../words/use-say.ts";
import { GradeDispute } from "../grade-dispute.tsx";
import { GradeTag } from "../grade-tag.tsx";
import type * as RecomputeWork from "./recompute-work.tsx";

type Page = PageOf<"recompute">;
/** A published grade, worked out anew by the browser of whoever doubts it (X13). */
export function RecomputePage({ page: { result, association } }: { page: Page }) {
  const say = useSay();
  const Work = useWork();
  const slug = association?.slug ?? "";
  return (
    <div className="page narrow">
      <p className="small">
        <a href={`/a/${slug}/evaluations`}>{say("evaluations.title")}</a>
      </p>
      <h1>
        {say("recompute.title", { name: result.name })} <GradeTag state={result.state} />
      </h1>
      <div>
        <GradeDispute of={result} />
      </div>
      <p className="small">{result.round}</p>
      <noscript>
        <p className="note">{say("recompute.noScript")}</p>
      </noscript>
      {Work === null ? (
        <p className="note calm" role="status">
          {say("recompute.running")}
        </p>
      ) : (
        <Work.RecomputeOwn result={result} />
      )}
      {Work !== null && <Work.RecomputeGiven result={result} slug={slug} />}
    </div>
  );
}

type Work = typeof RecomputeWork;

/** The rules of evaluation, and the words for what comes of them, come with this page and with no other. */
function useWork(): Work | null {
  const [work, setWork] = useState<Work | null>(null);
  useEffect(() => {
    void import("./recompute-work.tsx").then(setWork);
  }, []);
  return work;
}
