import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { type SyntheticEvent, useState } from "react";
import { ask, type Problem, type Reply } from "../kit/api.ts";
import { Fact } from "../kit/fact.tsx";
import { useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

type Found = Reply<"/api/norm-letters/lookup", "post">;

/** Whoever wrote on a text sees here, by the receipt, what became of it. */
export function LetterPage({ page: { association } }: { page: PageOf<"letter"> }) {
  const say = useSay();
  const [found, setFound] = useState<Found | null>(null);
  return (
    <div className="page narrow">
      <p className="small">
        <a href={`/a/${association?.slug ?? ""}/norms`}>{say("norms.title")}</a>
      </p>
      <h1>{say("letter.title")}</h1>
      <section className="sheet letter" aria-label={say("letter.title")}>
        <p>{say("letter.lead")}</p>
        <noscript>
          <p className="note">{say("letter.noScript")}</p>
        </noscript>
        <LookUp found={setFound} />
      </section>
      {found !== null && <Answers found={found} />}
    </div>
  );
}

function LookUp({ found }: { found: (letter: Found | null) => void }) {
  const say = useSay();
  const locale = useLocale();
  const [receipt, setReceipt] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const answer = await ask("post", "/api/norm-letters/lookup", { body: { receipt } });
    setBusy(false);
    found(answer.ok ? answer.value : null);
    if (!answer.ok) setProblem(answer.problem);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <label htmlFor="letter-receipt">{say("letter.receipt")}</label>
      <input
        id="letter-receipt"
        required
        minLength={4}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
        aria-describedby="letter-receipt-hint"
        value={receipt}
        onChange={({ target }) => setReceipt(target.value)}
      />
      <p className="small" id="letter-receipt-hint">
        {say("letter.hint")}
      </p>
      {problem !== null && (
        <p className="note" role="alert">
          {problem.detail[locale]}
        </p>
      )}
      <button className="button" type="submit" disabled={busy}>
        {say(busy ? "letter.busy" : "letter.do")}
      </button>
    </form>
  );
}

function Answers({ found }: { found: Found }) {
  const say = useSay();
  const place = (clause: number | null) =>
    clause === null ? say("consultation.whole") : say("norms.article", { number: chineseNumeral(clause) });
  return (
    <section className="sheet" role="status" aria-label={say("letter.found")}>
      <h2>{say("letter.found")}</h2>
      <dl className="facts">
        <Fact name={say("letter.norm")}>{found.title}</Fact>
        <Fact name={say("letter.receivedOn")}>{found.receivedOn}</Fact>
        <Fact name={say("letter.place")}>{place(found.clause)}</Fact>
        <Fact name={say("letter.opinion")}>{found.opinion}</Fact>
      </dl>
      {found.setAsideWhy !== null && <p className="note">{say("letter.setAside", { why: found.setAsideWhy })}</p>}
      {found.setAsideWhy === null && found.answers.length === 0 && <p className="note calm">{say("letter.unread")}</p>}
      <ul className="rows">
        {found.answers.map(({ number, clause, answer, reason }) => (
          <li key={number}>
            <div>
              {say("letter.number", { number, place: place(clause) })}{" "}
              {answer === null ? (
                <span className="tag wait">{say("letter.waits")}</span>
              ) : (
                <span className={answer === "rejected" ? "tag" : "tag good"}>{say(`letter.answer.${answer}`)}</span>
              )}
            </div>
            {reason !== null && <p>{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
