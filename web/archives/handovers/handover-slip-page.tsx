import { useEffect, useState } from "react";
import { Door } from "../../access/door.tsx";
import { ask, type Problem, type Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import type { Locale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AcknowledgeForm } from "./acknowledge-form.tsx";

type Slip = Reply<"/api/handover-links/opening", "post">;
type Typed = { readonly by: string; readonly note: string };

/** What the recipient opens: counts, and a button to say that it came. The token stands behind the #, where no log sees it. */
export function HandoverSlipPage({ speak }: { speak: (locale: Locale) => void }) {
  const say = useDeskSay();
  const [token] = useState(() => window.location.hash.replace(/^#/, ""));
  const [slip, setSlip] = useState<Slip | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const acknowledge = useDeed("post", "/api/handover-links/acknowledgement");
  useEffect(() => {
    if (token === "") return;
    void ask("post", "/api/handover-links/opening", { body: { token } }).then((answer) => {
      if (answer.ok) setSlip(answer.value);
      else setRefused(answer.problem);
    });
  }, [token]);
  const send = async (typed: Typed) => {
    const answer = await acknowledge.send({ body: { token, ...typed } });
    if (answer.ok) setSlip(answer.value);
  };
  const lead = slip === null ? "" : say("slip.lead", { association: slip.association });
  const problem = refused ?? acknowledge.problem;
  return (
    <Door speak={speak} title={say("slip.title")} lead={token === "" ? say("slip.noToken") : lead}>
      {problem !== null && <ProblemNote problem={problem} />}
      {slip !== null && <Content slip={slip} />}
      {slip?.acknowledgement.state === "awaited" && (
        <AcknowledgeForm recipient={slip.recipient} busy={acknowledge.busy} send={(typed) => void send(typed)} />
      )}
    </Door>
  );
}

function Content({ slip }: { slip: Slip }) {
  const say = useDeskSay();
  const { acknowledgement } = slip;
  return (
    <>
      {acknowledgement.state === "acknowledged" && (
        <p className="note done" role="status">
          {say("slip.done")} {acknowledgement.by ?? ""}{" "}
          {acknowledgement.at === null ? "" : writtenInstant(acknowledgement.at)}
        </p>
      )}
      <dl className="facts">
        <Fact name={say("handovers.number")}>{slip.number}</Fact>
        <Fact name={say("handovers.what")}>{say(`handover.what.${slip.what}`)}</Fact>
        <Fact name={say("slip.counts")}>
          {say("slip.countsSays", { subjects: slip.subjects, records: slip.records })}
        </Fact>
        <Fact name={say("handovers.madeAt")}>{writtenInstant(slip.madeAt)}</Fact>
        {slip.purpose !== "" && <Fact name={say("handover.purpose")}>{slip.purpose}</Fact>}
        {slip.sha256 !== null && (
          <Fact name={say("export.sha")}>
            <span className="code breaks">{slip.sha256}</span>
          </Fact>
        )}
      </dl>
      <p className="small">{say("slip.content")}</p>
    </>
  );
}
