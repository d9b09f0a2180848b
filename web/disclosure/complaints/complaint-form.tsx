import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type SyntheticEvent, useState } from "react";
import { ask, type Problem } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useSay } from "../../words/use-say.ts";
import { MemberChoice } from "./member-choice.tsx";

type Kind = PageOf<"complaint">["hotlines"][number]["kind"];
const kinds: readonly Kind[] = ["product", "service", "price", "intellectual-property"];
type Received = { readonly receipt: string; readonly receivedOn: string };
const empty = {
  ...{ subjectId: "", kind: "product" as Kind, happenedOn: "", facts: "", wants: "" },
  ...{ name: "", contact: "", showsName: false },
};

/** A complaint without an account; the receipt is shown once. */
export function ComplaintForm({ page }: { page: PageOf<"complaint"> }) {
  const say = useSay();
  const [received, setReceived] = useState<Received | null>(null);
  return (
    <section className="sheet letter" id="write" aria-label={say("complain.form")}>
      <h2>{say("complain.form")}</h2>
      <p className="small">{say("complain.how")}</p>
      {received === null ? (
        <Fields page={page} received={setReceived} />
      ) : (
        <div className="note done" role="status">
          <p>
            {say("complain.received", { on: received.receivedOn })} <span className="code">{received.receipt}</span>
          </p>
          <p>{say("complain.receiptOnce")}</p>
        </div>
      )}
    </section>
  );
}

function Fields({ page, received }: { page: PageOf<"complaint">; received: (receipt: Received) => void }) {
  const say = useSay();
  const locale = useLocale();
  const [typed, setTyped] = useState(empty);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const answer = await ask("post", "/api/associations/{associationId}/complaints", {
      path: { associationId: page.associationId },
      body: typed,
    });
    setBusy(false);
    if (answer.ok) received(answer.value);
    else setProblem(answer.problem);
  };
  const change = (part: Partial<typeof empty>) => setTyped({ ...typed, ...part });
  const hotlines = page.hotlines.filter(({ kind }) => kind === typed.kind);
  return (
    <form onSubmit={(event) => void send(event)}>
      <MemberChoice chosen={typed.subjectId} choose={(subjectId) => change({ subjectId })} />
      <label htmlFor="complaint-kind">{say("complain.kind")}</label>
      <select
        id="complaint-kind"
        value={typed.kind}
        onChange={({ target }) => change({ kind: kinds.find((kind) => kind === target.value) ?? typed.kind })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {say(`complain.kind.${kind}`)}
          </option>
        ))}
      </select>
      {hotlines.length > 0 && (
        <p className="small">
          {say("complain.hotlines")}{" "}
          {hotlines.map((one) => `${one.number} ${locale === "en" ? one.nameEn : one.name}`).join(say("complain.join"))}
        </p>
      )}
      <label htmlFor="complaint-on">{say("complain.happenedOn")}</label>
      <input
        id="complaint-on"
        type="date"
        required
        max={page.today}
        value={typed.happenedOn}
        onChange={({ target }) => change({ happenedOn: target.value })}
      />
      <label htmlFor="complaint-facts">{say("complain.facts")}</label>
      <textarea
        id="complaint-facts"
        required
        minLength={6}
        maxLength={4_000}
        rows={6}
        value={typed.facts}
        onChange={({ target }) => change({ facts: target.value })}
      />
      <label htmlFor="complaint-wants">{say("complain.wants")}</label>
      <textarea
        id="complaint-wants"
        required
        minLength={2}
        maxLength={1_000}
        rows={2}
        value={typed.wants}
        onChange={({ target }) => change({ wants: target.value })}
      />
      <label htmlFor="complaint-name">{say("complain.name")}</label>
      <input
        id="complaint-name"
        required
        minLength={2}
        maxLength={80}
        value={typed.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <label htmlFor="complaint-contact">{say("complain.contact")}</label>
      <input
        id="complaint-contact"
        required
        minLength={5}
        maxLength={200}
        aria-describedby="complaint-contact-hint"
        value={typed.contact}
        onChange={({ target }) => change({ contact: target.value })}
      />
      <p className="small" id="complaint-contact-hint">
        {say("complain.contact.hint")}
      </p>
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.showsName}
          onChange={({ target }) => change({ showsName: target.checked })}
        />{" "}
        {say("complain.showsName")}
      </label>
      <p className="small">{say("complain.papers")}</p>
      {problem !== null && (
        <p className="note" role="alert">
          {problem.detail[locale]}
        </p>
      )}
      <button className="button" type="submit" disabled={busy || typed.subjectId === ""}>
        {say(busy ? "complain.sending" : "complain.send")}
      </button>
      {typed.subjectId === "" && <p className="small">{say("complain.chooseFirst")}</p>}
    </form>
  );
}
