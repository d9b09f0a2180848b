import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { Link } from "wouter";
import { DocumentLink } from "../../archives/rights/objection-page.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly complaint: ComplaintView };

/** What was decided, answered and passed on, as far as the complaint has come and the reader's side goes. */
export function ComplaintSteps({ complaint }: Given) {
  const say = useDeskSay();
  const { judgement, answer, outcome, passed, letter } = complaint;
  if (judgement === null && answer === null && outcome === null && passed === null && letter === null) return null;
  return (
    <section className="sheet" aria-label={say("complaint.steps")}>
      <h2>{say("complaint.steps")}</h2>
      <dl className="facts">
        {judgement !== null && (
          <Fact name={say("complain.judgement")}>
            {say(judgement.accepted ? "complain.accepted" : "complain.notAccepted", { on: judgement.on })}{" "}
            {judgement.why}
            {judgement.instead !== "" && <div>{say("complain.instead", { where: judgement.instead })}</div>}
          </Fact>
        )}
        {answer !== null && (
          <Fact name={say("complain.answer")}>
            <span className="said">{answer.text}</span> <span className="small">{answer.on}</span>{" "}
            {answer.late && <span className="tag wait">{say("complaint.late")}</span>}{" "}
            {answer.onPaper && <span className="tag">{say("case.onPaper")}</span>}
          </Fact>
        )}
        {passed !== null && (
          <Fact name={say(`complaint.passed.${passed.to}`)}>
            <Link href={passed.to === "mediation" ? `/desk/mediations/${passed.id}` : `/desk/cases/${passed.id}`}>
              {say(`complaint.passed.${passed.to}.show`)}
            </Link>{" "}
            <span className="small">{passed.on}</span>
            {passed.note !== "" && <div>{say("complaint.agreedHow", { how: passed.note })}</div>}
          </Fact>
        )}
        {letter !== null && <Letter letter={letter} isHouse={complaint.role !== "complainant"} />}
        {outcome !== null && (
          <Fact name={say("complain.outcome")}>
            <span className="said">{outcome.text}</span> <span className="small">{outcome.on}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Letter({ letter, isHouse }: { letter: NonNullable<ComplaintView["letter"]>; isHouse: boolean }) {
  const say = useDeskSay();
  const { receipt, reply } = letter;
  return (
    <>
      <Fact name={say("complain.department")}>
        {say("complain.department.sent", { name: letter.department, on: letter.on })}{" "}
        {isHouse ? <DocumentLink id={letter.documentId} number={letter.number} /> : letter.number}
      </Fact>
      {receipt !== null && (
        <Fact name={say("complaint.receipt")}>
          {say("complain.department.received", { on: receipt.on })} {receipt.by}
        </Fact>
      )}
      {reply !== null && (
        <Fact name={say("complaint.reply")}>
          {say("complain.department.reply", { on: reply.on })} {reply.number}
          <div className="said">{reply.text}</div>
        </Fact>
      )}
    </>
  );
}
