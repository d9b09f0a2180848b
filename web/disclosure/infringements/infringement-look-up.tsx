import { ask, type Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { useInfringementSay } from "../../words/use-infringement-say.ts";
import { JudgementFact } from "../complaints/judgement-fact.tsx";
import { ReceiptLookUp } from "../complaints/receipt-look-up.tsx";

type Found = Reply<"/api/infringements/lookup", "post">;

/** What became of a complaint about data. */
export function InfringementLookUp() {
  return (
    <ReceiptLookUp<Found>
      matter="infringements"
      look={(receipt) => ask("post", "/api/infringements/lookup", { body: { receipt } })}
      withdraw={(receipt, why) => ask("post", "/api/infringements/receipt-withdrawals", { body: { receipt, why } })}
      show={(found) => <Outcome found={found} />}
    />
  );
}

function Outcome({ found }: { found: Found }) {
  const say = useInfringementSay();
  const { judgement, outcome } = found;
  return (
    <>
      <dl className="facts">
        <Fact name={say("complain.state")}>
          <b>{say(`infringement.stage.${found.stage}`)}</b>
          {found.dueOn !== null && <div className="small">{say("complain.due", { on: found.dueOn })}</div>}
        </Fact>
        <Fact name={say("infringement.number")}>{found.number}</Fact>
        <Fact name={say("infringement.kind")}>{say(`infringement.kind.${found.kind}`)}</Fact>
        <Fact name={say("letter.receivedOn")}>{found.receivedOn}</Fact>
        <Fact name={say("complain.facts")}>{found.facts}</Fact>
        <Fact name={say("complain.wants")}>{found.wants}</Fact>
        {judgement !== null && <JudgementFact judgement={judgement} />}
        <Identity identity={found.identity} />
        {found.entrustedOn !== null && (
          <Fact name={say("infringe.inquiry")}>
            {say("infringe.entrusted", { on: found.entrustedOn })}
            {found.extendedUntil !== null && <div>{say("infringe.extended", { on: found.extendedUntil })}</div>}
          </Fact>
        )}
        {found.finding !== null && <FoundFact name={say("infringement.finding")} one={found.finding} />}
        {found.review !== null && <FoundFact name={say("infringement.review")} one={found.review} />}
        {found.remedies.length > 0 && <Remedies remedies={found.remedies} />}
        {outcome !== null && (
          <Fact name={say("complain.outcome")}>
            {outcome.text} <span className="small">{outcome.on}</span>
          </Fact>
        )}
      </dl>
      {found.withheld && <p className="note">{say("infringe.withheld")}</p>}
      {found.secondLookUntil !== null && (
        <p className="small">{say("infringe.secondLook", { on: found.secondLookUntil })}</p>
      )}
    </>
  );
}

function Identity({ identity }: { identity: Found["identity"] }) {
  const say = useInfringementSay();
  if (identity === null) return null;
  return (
    <Fact name={say("infringe.identity")}>
      {say(`infringe.identity.${identity.state}`, { on: identity.on ?? "" })} {identity.how}
    </Fact>
  );
}

function FoundFact({ name, one }: { name: string; one: NonNullable<Found["finding"]> }) {
  const say = useInfringementSay();
  return (
    <Fact name={name}>
      <b>{say(`infringement.verdict.${one.verdict}`)}</b>{" "}
      {one.verdict !== "unfounded" && say(`infringement.kind.${one.kind}`)}{" "}
      <span className="small">
        {one.number} {one.on}
      </span>
      <p>{one.facts}</p>
      <p>{one.reasons}</p>
    </Fact>
  );
}

function Remedies({ remedies }: { remedies: Found["remedies"] }) {
  const say = useInfringementSay();
  return (
    <Fact name={say("infringement.remedy")}>
      {remedies.map(({ kind, text, dueOn, done }) => (
        <div key={`${kind} ${text} ${dueOn}`}>
          <b>{say(`infringement.consequence.${kind}`)}</b> {text}{" "}
          <span className="small">
            {done === null ? say("infringe.due", { on: dueOn }) : `${say("infringe.done", { on: done.on })}${done.how}`}
          </span>
        </div>
      ))}
    </Fact>
  );
}
