import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { type SyntheticEvent, useState } from "react";
import { ask, type Reply } from "../../kit/api.ts";
import { useInfringementSay } from "../../words/use-infringement-say.ts";
import { ClaimFields } from "../complaints/claim-fields.tsx";
import { ProblemLine } from "../complaints/problem-line.tsx";
import { SaidChoice, SaidDay, SaidField } from "../complaints/said-field.tsx";
import { SentClaim } from "../complaints/sent-claim.tsx";
import { PapersBefore } from "../receipt-papers/papers-before.tsx";
import { useTaken } from "../complaints/use-taken.ts";

type Received = Reply<"/api/associations/{associationId}/infringements", "post">;

// As the contract has them; the rules themselves are not sent to a browser.
const kinds = ["leak", "alteration", "damage", "theft", "sale", "unlawful-collection"] as const;
const empty = {
  ...{ kind: "leak" as (typeof kinds)[number], noticedOn: "", sinceOn: "", data: "" },
  ...{ facts: "", wants: "", name: "", contact: "" },
};

/** A complaint about data without an account; number and receipt are shown once. */
export function InfringementForm({ page }: { page: PageOf<"infringement"> }) {
  const say = useInfringementSay();
  const [received, setReceived] = useState<Received | null>(null);
  const told = received === null ? null : { on: received.receivedOn, number: received.number };
  return (
    <SentClaim
      how={say("infringe.how")}
      told={told === null ? null : say("infringe.received", told)}
      receipt={received?.receipt ?? ""}
      matter="infringements"
    >
      <Fields page={page} received={setReceived} />
    </SentClaim>
  );
}

function Fields({ page, received }: { page: PageOf<"infringement">; received: (received: Received) => void }) {
  const say = useInfringementSay();
  const [typed, setTyped] = useState(empty);
  const { busy, problem, take } = useTaken<Received>(received);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const path = { associationId: page.associationId };
    const body = { ...typed, sinceOn: typed.sinceOn === "" ? null : typed.sinceOn };
    await take(() => ask("post", "/api/associations/{associationId}/infringements", { path, body }));
  };
  const change = (part: Partial<typeof empty>) => setTyped({ ...typed, ...part });
  return (
    <form onSubmit={(event) => void send(event)}>
      <SaidChoice
        id="infringement-kind"
        label={say("infringement.kind")}
        value={typed.kind}
        options={kinds.map((value) => ({ value, label: say(`infringement.kind.${value}`) }))}
        change={(kind) => change({ kind })}
      />
      <SaidDay
        id="infringement-noticed"
        label={say("infringement.noticedOn")}
        until={page.today}
        value={typed.noticedOn}
        change={(noticedOn) => change({ noticedOn })}
      />
      <SaidDay
        id="infringement-since"
        label={say("infringement.sinceOn")}
        hint={say("infringement.sinceOn.hint")}
        until={typed.noticedOn === "" ? page.today : typed.noticedOn}
        value={typed.sinceOn}
        needed={false}
        change={(sinceOn) => change({ sinceOn })}
      />
      <SaidField
        id="infringement-data"
        label={say("infringement.data")}
        hint={say("infringement.data.hint")}
        value={typed.data}
        most={500}
        needed={false}
        change={(data) => change({ data })}
      />
      <ClaimFields typed={typed} contactHint={say("infringe.contact.hint")} change={change} />
      <PapersBefore />
      <ProblemLine problem={problem} />
      <button className="button" type="submit" disabled={busy}>
        {say(busy ? "complain.sending" : "complain.send")}
      </button>
    </form>
  );
}
