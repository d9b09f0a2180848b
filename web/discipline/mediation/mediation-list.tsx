import type { MediationRow } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { Link } from "wouter";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Matters, each a link to its page. */
export function MediationList({ mediations, none }: { mediations: readonly MediationRow[]; none: string }) {
  const say = useDeskSay();
  if (mediations.length === 0) return <p className="empty close">{none}</p>;
  return (
    <ul className="rows mediations">
      {mediations.map((one) => (
        <li key={one.id}>
          <div>
            <Link href={`/desk/mediations/${one.id}`}>{one.matter}</Link>
            <div className="small">
              {say("mediation.between", { requester: one.requester, respondent: one.respondent })} ·{" "}
              {say("mediation.requestedOn", { on: one.requestedOn })}
              {one.figures !== null &&
                ` · ${say("agreement.progress", { performed: one.figures.performed.count, owed: one.figures.owed.count })}`}
            </div>
          </div>
          <span className="tags">
            <span className="tag">{say(`mediation.stage.${one.stage}`)}</span>
            <ClockTag clock={one.clock} />
            {one.overdueOn !== null && (
              <span className="tag wait">{say("mediation.overdue", { on: one.overdueOn })}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
