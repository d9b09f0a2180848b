import { ask, type Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { useSay } from "../../words/use-say.ts";
import { JudgementFact } from "./judgement-fact.tsx";
import { ReceiptLookUp } from "./receipt-look-up.tsx";

type Found = Reply<"/api/complaints/lookup", "post">;

/** What became of a complaint about a member. */
export function ComplaintLookUp() {
  return (
    <ReceiptLookUp<Found>
      matter="complaints"
      look={(receipt) => ask("post", "/api/complaints/lookup", { body: { receipt } })}
      withdraw={(receipt, why) => ask("post", "/api/complaints/receipt-withdrawals", { body: { receipt, why } })}
      show={(found) => <Outcome found={found} />}
    />
  );
}

function Outcome({ found }: { found: Found }) {
  const say = useSay();
  const { judgement, outcome, department } = found;
  return (
    <dl className="facts">
      <Fact name={say("complain.state")}>
        <b>{say(`complain.stage.${found.stage}`)}</b>
        {found.dueOn !== null && <div className="small">{say("complain.due", { on: found.dueOn })}</div>}
      </Fact>
      <Fact name={say("complain.member")}>{found.member}</Fact>
      <Fact name={say("complain.kind")}>{say(`complain.kind.${found.kind}`)}</Fact>
      <Fact name={say("letter.receivedOn")}>{found.receivedOn}</Fact>
      <Fact name={say("complain.facts")}>{found.facts}</Fact>
      <Fact name={say("complain.wants")}>{found.wants}</Fact>
      {judgement !== null && <JudgementFact judgement={judgement} />}
      {found.answeredOn !== null && (
        <Fact name={say("complain.answer")}>{say("complain.answered", { on: found.answeredOn })}</Fact>
      )}
      {department !== null && (
        <Fact name={say("complain.department")}>
          {say("complain.department.sent", { name: department.name, on: department.on })}
          {department.receivedOn !== null && (
            <div>{say("complain.department.received", { on: department.receivedOn })}</div>
          )}
          {department.reply !== null && (
            <div>
              {say("complain.department.reply", { on: department.reply.on })} {department.reply.number}
              <p>{department.reply.text}</p>
            </div>
          )}
        </Fact>
      )}
      {outcome !== null && (
        <Fact name={say("complain.outcome")}>
          {outcome.text} <span className="small">{outcome.on}</span>
        </Fact>
      )}
    </dl>
  );
}
