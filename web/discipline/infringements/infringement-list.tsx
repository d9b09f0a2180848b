import type { InfringementRow } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { Link } from "wouter";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import "../mediation/mediation.css";

/** Complaints about data, each a link to its page; by kind and number, and nobody's name. */
export function InfringementList({ infringements, none }: { infringements: readonly InfringementRow[]; none: string }) {
  const say = useDeskSay();
  if (infringements.length === 0) return <p className="empty close">{none}</p>;
  return (
    <ul className="rows mediations">
      {infringements.map((one) => (
        <li key={one.id}>
          <div>
            <Link href={`/desk/infringements/${one.id}`}>
              {say("infringement.titled", { kind: say(`infringement.kind.${one.kind}`), number: one.number })}
            </Link>
            <div className="small">
              {say(`infringement.channel.${one.channel}`)} · {say("complaint.receivedOn", { on: one.receivedOn })}
            </div>
          </div>
          <span className="tags">
            <span className="tag">{say(`infringement.stage.${one.stage}`)}</span>
            <ClockTag clock={one.clock} />
            {one.overdueOn !== null && <span className="tag wait">{say("case.overdue", { on: one.overdueOn })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
