import { type SyntheticEvent, useState } from "react";
import { type Answer, ask, type Problem, type Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { useSay } from "../../words/use-say.ts";

type Found = Reply<"/api/complaints/lookup", "post">;

/** Whoever complained sees here, by the receipt, how far it is and how it ended, and may take it back. */
export function ComplaintLookUp() {
  const say = useSay();
  const [receipt, setReceipt] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const { busy, problem, take } = useFinding(setFound);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setFound(null);
    await take(() => ask("post", "/api/complaints/lookup", { body: { receipt } }));
  };
  return (
    <section className="sheet letter" id="look-up" aria-label={say("complain.lookUp")}>
      <h2>{say("complain.lookUp")}</h2>
      <form onSubmit={(event) => void send(event)}>
        <label htmlFor="complaint-receipt">{say("letter.receipt")}</label>
        <input
          id="complaint-receipt"
          required
          minLength={4}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="complaint-receipt-hint"
          value={receipt}
          onChange={({ target }) => setReceipt(target.value)}
        />
        <p className="small" id="complaint-receipt-hint">
          {say("letter.hint")}
        </p>
        <ProblemLine problem={problem} />
        <button className="button" type="submit" disabled={busy}>
          {say(busy ? "letter.busy" : "letter.do")}
        </button>
      </form>
      {found !== null && <Outcome found={found} />}
      {found?.withdrawable === true && <TakeBack receipt={receipt} taken={setFound} />}
    </section>
  );
}

/** Something that answers with the complaint as it stands: under way, refused, or there. */
function useFinding(found: (complaint: Found) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (asks: () => Promise<Answer<Found>>) => {
    setBusy(true);
    setProblem(null);
    const answer = await asks();
    setBusy(false);
    if (answer.ok) found(answer.value);
    else setProblem(answer.problem);
  };
  return { busy, problem, take };
}

function ProblemLine({ problem }: { problem: Problem | null }) {
  const locale = useLocale();
  if (problem === null) return null;
  return (
    <p className="note" role="alert">
      {problem.detail[locale]}
    </p>
  );
}

function Outcome({ found }: { found: Found }) {
  const say = useSay();
  const { judgement, outcome, department } = found;
  return (
    <div role="status">
      <h3>{say("letter.found")}</h3>
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
        {judgement !== null && (
          <Fact name={say("complain.judgement")}>
            {say(judgement.accepted ? "complain.accepted" : "complain.notAccepted", { on: judgement.on })}{" "}
            {judgement.why}
            {judgement.instead !== "" && <div>{say("complain.instead", { where: judgement.instead })}</div>}
          </Fact>
        )}
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
    </div>
  );
}

function TakeBack({ receipt, taken }: { receipt: string; taken: (complaint: Found) => void }) {
  const say = useSay();
  const [why, setWhy] = useState("");
  const { busy, problem, take } = useFinding(taken);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    await take(() => ask("post", "/api/complaints/receipt-withdrawals", { body: { receipt, why } }));
  };
  return (
    <details>
      <summary>{say("complain.withdraw")}</summary>
      <form onSubmit={(event) => void send(event)}>
        <label htmlFor="complaint-why">{say("complain.withdraw.why")}</label>
        <input
          id="complaint-why"
          required
          minLength={2}
          maxLength={1_000}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
        <ProblemLine problem={problem} />
        <button className="button quiet" type="submit" disabled={busy}>
          {say("complain.withdraw.do")}
        </button>
      </form>
    </details>
  );
}
