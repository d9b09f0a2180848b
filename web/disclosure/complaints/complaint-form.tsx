import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type SyntheticEvent, useState } from "react";
import { ask } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useSay } from "../../words/use-say.ts";
import { PapersBefore } from "../receipt-papers/papers-before.tsx";
import { ClaimFields } from "./claim-fields.tsx";
import { MemberChoice } from "./member-choice.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { SaidChoice, SaidDay } from "./said-field.tsx";
import { SentClaim } from "./sent-claim.tsx";
import { useTaken } from "./use-taken.ts";

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
    <SentClaim
      how={say("complain.how")}
      told={received === null ? null : say("complain.received", { on: received.receivedOn })}
      receipt={received?.receipt ?? ""}
      matter="complaints"
    >
      <Fields page={page} received={setReceived} />
    </SentClaim>
  );
}

function Fields({ page, received }: { page: PageOf<"complaint">; received: (receipt: Received) => void }) {
  const say = useSay();
  const locale = useLocale();
  const [typed, setTyped] = useState(empty);
  const { busy, problem, take } = useTaken<Received>(received);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const path = { associationId: page.associationId };
    await take(() => ask("post", "/api/associations/{associationId}/complaints", { path, body: typed }));
  };
  const change = (part: Partial<typeof empty>) => setTyped({ ...typed, ...part });
  const hotlines = page.hotlines.filter(({ kind }) => kind === typed.kind);
  return (
    <form onSubmit={(event) => void send(event)}>
      <MemberChoice chosen={typed.subjectId} choose={(subjectId) => change({ subjectId })} />
      <SaidChoice
        id="complaint-kind"
        label={say("complain.kind")}
        value={typed.kind}
        options={kinds.map((value) => ({ value, label: say(`complain.kind.${value}`) }))}
        change={(kind) => change({ kind })}
      />
      {hotlines.length > 0 && (
        <p className="small">
          {say("complain.hotlines")}{" "}
          {hotlines.map((one) => `${one.number} ${locale === "en" ? one.nameEn : one.name}`).join(say("complain.join"))}
        </p>
      )}
      <SaidDay
        id="complaint-on"
        label={say("complain.happenedOn")}
        until={page.today}
        value={typed.happenedOn}
        change={(happenedOn) => change({ happenedOn })}
      />
      <ClaimFields typed={typed} contactHint={say("complain.contact.hint")} change={change} />
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.showsName}
          onChange={({ target }) => change({ showsName: target.checked })}
        />{" "}
        {say("complain.showsName")}
      </label>
      <PapersBefore />
      <ProblemLine problem={problem} />
      <button className="button" type="submit" disabled={busy || typed.subjectId === ""}>
        {say(busy ? "complain.sending" : "complain.send")}
      </button>
      {typed.subjectId === "" && <p className="small">{say("complain.chooseFirst")}</p>}
    </form>
  );
}
