import { type ReactNode, type SyntheticEvent, useState } from "react";
import type { Answer } from "../../kit/api.ts";
import { useSay } from "../../words/use-say.ts";
import type { BroughtPaper, PaperMatter } from "../receipt-papers/bring-papers.ts";
import { ReceiptPapers } from "../receipt-papers/receipt-papers.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { useTaken } from "./use-taken.ts";

type Followed = {
  readonly withdrawable: boolean;
  readonly stage: string;
  readonly papers: readonly BroughtPaper[];
  readonly bringable: boolean;
};
type Given<Found extends Followed> = {
  readonly matter: PaperMatter;
  readonly look: (receipt: string) => Promise<Answer<Found>>;
  readonly withdraw: (receipt: string, why: string) => Promise<Answer<Found>>;
  readonly show: (found: Found) => ReactNode;
};

/** Whoever complained sees here, by the receipt, how far it is and how it ended, and may take it back. */
export function ReceiptLookUp<Found extends Followed>({ matter, look, withdraw, show }: Given<Found>) {
  const say = useSay();
  const [receipt, setReceipt] = useState("");
  // What is found stands under the receipt it was found by, whatever is typed since.
  const [looked, setLooked] = useState("");
  const [found, setFound] = useState<Found | null>(null);
  const { busy, problem, take } = useTaken<Found>(setFound);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setFound(null);
    setLooked(receipt);
    await take(() => look(receipt));
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
          readOnly={busy}
          onChange={({ target }) => {
            setReceipt(target.value);
            // What stands below was found by another code: nothing of it may be taken back by this one.
            setFound(null);
          }}
        />
        <p className="small" id="complaint-receipt-hint">
          {say("letter.hint")}
        </p>
        <ProblemLine problem={problem} />
        <button className="button" type="submit" disabled={busy}>
          {say(busy ? "letter.busy" : "letter.do")}
        </button>
      </form>
      {found !== null && (
        <div role="status">
          <h3>{say("letter.found")}</h3>
          {show(found)}
        </div>
      )}
      {found !== null && (
        <ReceiptPapers
          key={found.stage}
          matter={matter}
          receipt={looked}
          papers={found.papers}
          bringable={found.bringable}
        />
      )}
      {found?.withdrawable === true && <TakeBack withdraw={(why) => withdraw(looked, why)} taken={setFound} />}
    </section>
  );
}

type Back<Found> = {
  readonly withdraw: (why: string) => Promise<Answer<Found>>;
  readonly taken: (found: Found) => void;
};

function TakeBack<Found>({ withdraw, taken }: Back<Found>) {
  const say = useSay();
  const [why, setWhy] = useState("");
  const { busy, problem, take } = useTaken<Found>(taken);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    await take(() => withdraw(why));
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
