import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { type SyntheticEvent, useState } from "react";
import { ask, type Problem } from "../kit/api.ts";
import { useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

type Consultation = PageOf<"consultation">["consultation"];
type Received = { readonly receipt: string; readonly receivedOn: string };

/** Anybody writes on the text, without an account; the secretariat reads it before anybody else. */
export function LetterForm({ consultation, slug }: { consultation: Consultation; slug: string }) {
  const say = useSay();
  const [received, setReceived] = useState<Received | null>(null);
  return (
    <section className="sheet letter" id="write" aria-label={say("consultation.form")}>
      <h2>{say("consultation.form")}</h2>
      <p className="small">{say("consultation.how")}</p>
      <noscript>
        <p className="note">{say("consultation.noScript")}</p>
      </noscript>
      {received === null ? (
        <Fields consultation={consultation} received={setReceived} />
      ) : (
        <div className="note done" role="status">
          <p>
            {say("consultation.received", { on: received.receivedOn })}{" "}
            <span className="code unbroken">{received.receipt}</span>
          </p>
          <p>
            {say("consultation.receiptOnce")} <a href={`/a/${slug}/letters`}>{say("consultation.lookUp")}</a>
          </p>
        </div>
      )}
    </section>
  );
}

const whole = "";

function Fields({ consultation, received }: { consultation: Consultation; received: (receipt: Received) => void }) {
  const say = useSay();
  const locale = useLocale();
  const [typed, setTyped] = useState({ clause: whole, name: "", opinion: "" });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const { clause, name, opinion } = typed;
    const answer = await ask("post", "/api/norms/{normId}/letters", {
      path: { normId: consultation.id },
      body: { clause: clause === whole ? null : Number(clause), name, opinion },
    });
    setBusy(false);
    if (answer.ok) received(answer.value);
    else setProblem(answer.problem);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <label htmlFor="letter-clause">{say("consultation.clause")}</label>
      <select
        id="letter-clause"
        value={typed.clause}
        onChange={({ target }) => setTyped({ ...typed, clause: target.value })}
      >
        <option value={whole}>{say("consultation.whole")}</option>
        {consultation.clauses.map(({ number, heading }) => (
          <option key={number} value={number}>
            {say("norms.article", { number: chineseNumeral(number) })} {heading ?? ""}
          </option>
        ))}
      </select>
      <label htmlFor="letter-name">{say("consultation.name")}</label>
      <input
        id="letter-name"
        required
        minLength={2}
        maxLength={80}
        value={typed.name}
        onChange={({ target }) => setTyped({ ...typed, name: target.value })}
      />
      <label htmlFor="letter-opinion">{say("consultation.opinion")}</label>
      <textarea
        id="letter-opinion"
        required
        minLength={6}
        maxLength={2_000}
        rows={6}
        value={typed.opinion}
        onChange={({ target }) => setTyped({ ...typed, opinion: target.value })}
      />
      {problem !== null && (
        <p className="note" role="alert">
          {problem.detail[locale]}
        </p>
      )}
      <button className="button" type="submit" disabled={busy}>
        {say(busy ? "consultation.sending" : "consultation.send")}
      </button>
    </form>
  );
}
