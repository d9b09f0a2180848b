import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { Fact } from "../../kit/fact.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplaintContact } from "./complaint-contact.tsx";
import { ComplaintMoves } from "./complaint-moves.tsx";
import { ComplaintPapers } from "./complaint-papers.tsx";
import { ComplaintSteps } from "./complaint-steps.tsx";
import "../../archives/rights/rights.css";
import "../mediation/mediation.css";
import "../cases/case.css";

/** One complaint: what comes next first, then what is claimed, each step, and the papers. */
export function ComplaintDeskPage({ id }: { id: string }) {
  const found = useAnswer("/api/complaints/{complaintId}", { path: { complaintId: id } });
  return <Answered asked={found}>{(value) => <Complaint complaint={value} />}</Answered>;
}

function Complaint({ complaint }: { complaint: ComplaintView }) {
  const say = useDeskSay();
  const { stage, role, member, kind } = complaint;
  return (
    <>
      <PageHead
        title={say("complaint.titled", { member: member.name, kind: say(`complain.kind.${kind}`) })}
        tags={
          <>
            <span className="tag link">{say(`complain.stage.${stage}`)}</span>
            <ClockTag clock={complaint.clock} />
            {complaint.overdueOn !== null && (
              <span className="tag wait">{say("case.overdue", { on: complaint.overdueOn })}</span>
            )}
          </>
        }
      />
      <section className="next-step" aria-label={say("case.next")}>
        <strong>{say("case.next")}</strong> {say(`complaint.next.${stage}`)}
      </section>
      <ComplaintMoves complaint={complaint} />
      <Facts complaint={complaint} />
      {complaint.can.includes("open-complaint-contact") && <ComplaintContact complaint={complaint} />}
      <ComplaintSteps complaint={complaint} />
      <ComplaintPapers complaint={complaint} />
      <p className="small">{say(role === "member" ? "complaint.claim.member" : "complaint.claim")}</p>
    </>
  );
}

function Facts({ complaint }: { complaint: ComplaintView }) {
  const say = useDeskSay();
  const { facts, wants, complainant, question, hotline } = complaint;
  return (
    <section className="sheet" aria-label={say("complaint.facts")}>
      <h2>{say("complaint.content")}</h2>
      <dl className="facts">
        <Fact name={say("complain.member")}>{complaint.member.name}</Fact>
        <Fact name={say("complaint.channel")}>
          {say(`complaint.channel.${complaint.channel}`)} {hotline}{" "}
          <span className="small">{say("complaint.receivedOn", { on: complaint.receivedOn })}</span>
        </Fact>
        {complainant !== null && (
          <Fact name={say("complaint.name")}>
            {complainant}{" "}
            <span className="small">{say(`complaint.showsName.${complaint.showsName ? "yes" : "no"}`)}</span>
          </Fact>
        )}
        <Fact name={say("complain.happenedOn")}>{complaint.happenedOn}</Fact>
        {facts !== null && (
          <Fact name={say("complaint.facts")}>
            <span className="said">{facts}</span>
          </Fact>
        )}
        {wants !== null && <Fact name={say("complaint.wants")}>{wants}</Fact>}
        {question !== null && (
          <Fact name={say("complaint.question")}>
            <span className="said">{question.told}</span> <span className="small">{question.on}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}
