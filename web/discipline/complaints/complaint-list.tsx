import type { ComplaintRow } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { Link } from "wouter";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import "../mediation/mediation.css";

/** Complaints, each a link to its page; named by the member and the kind, never by who complains. */
export function ComplaintList({ complaints, none }: { complaints: readonly ComplaintRow[]; none: string }) {
  const say = useDeskSay();
  if (complaints.length === 0) return <p className="empty close">{none}</p>;
  return (
    <ul className="rows mediations">
      {complaints.map((one) => (
        <li key={one.id}>
          <div>
            <Link href={`/desk/complaints/${one.id}`}>
              {say("complaint.titled", { member: one.member, kind: say(`complain.kind.${one.kind}`) })}
            </Link>
            <div className="small">
              {say(`complaint.channel.${one.channel}`)} · {say("complaint.receivedOn", { on: one.receivedOn })}
              {one.role === "complainant" && ` · ${say("complaint.mine")}`}
            </div>
          </div>
          <span className="tags">
            <span className="tag">{say(`complain.stage.${one.stage}`)}</span>
            <ClockTag clock={one.clock} />
            {one.overdueOn !== null && <span className="tag wait">{say("case.overdue", { on: one.overdueOn })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
