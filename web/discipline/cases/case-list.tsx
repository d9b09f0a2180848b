import type { CaseRow } from "@xinheng/domain/discipline/cases/case-view.ts";
import { Link } from "wouter";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import "../mediation/mediation.css";

/** Cases, each a link to its page. */
export function CaseList({ cases, none }: { cases: readonly CaseRow[]; none: string }) {
  const say = useDeskSay();
  if (cases.length === 0) return <p className="empty close">{none}</p>;
  return (
    <ul className="rows mediations">
      {cases.map((one) => (
        <li key={one.id}>
          <div>
            <Link href={`/desk/cases/${one.id}`}>{one.allegation}</Link>
            <div className="small">
              {one.respondent} · {say("case.openedOn", { on: one.openedOn })}
              {one.number !== null && ` · ${one.number}`}
            </div>
          </div>
          <span className="tags">
            <span className="tag">{say(`case.stage.${one.stage}`)}</span>
            <ClockTag clock={one.clock} />
            {one.overdueOn !== null && <span className="tag wait">{say("case.overdue", { on: one.overdueOn })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
