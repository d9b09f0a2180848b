import { useEffect, useState } from "react";
import { Door } from "../../access/door.tsx";
import { ask, type Problem, type Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import type { Locale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AcknowledgeForm } from "../handovers/acknowledge-form.tsx";

type Slip = Reply<"/api/receiver-links/opening", "post">;
type Typed = { readonly by: string; readonly note: string };

/** What a receiver opens without an account: which record has changed, and a button to say that it was told. */
export function ToldPage({ speak }: { speak: (locale: Locale) => void }) {
  const say = useDeskSay();
  const [token] = useState(() => window.location.hash.replace(/^#/, ""));
  const [slip, setSlip] = useState<Slip | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const acknowledge = useDeed("post", "/api/receiver-links/acknowledgement");
  useEffect(() => {
    if (token === "") return;
    void ask("post", "/api/receiver-links/opening", { body: { token } }).then((answer) => {
      if (answer.ok) setSlip(answer.value);
      else setRefused(answer.problem);
    });
  }, [token]);
  const send = async (typed: Typed) => {
    const answer = await acknowledge.send({ body: { token, ...typed } });
    if (answer.ok) setSlip(answer.value);
  };
  const lead = slip === null ? "" : say("told.lead", { association: slip.association });
  const problem = refused ?? acknowledge.problem;
  return (
    <Door speak={speak} title={say("told.title")} lead={token === "" ? say("slip.noToken") : lead}>
      {problem !== null && <ProblemNote problem={problem} />}
      {slip !== null && <Content slip={slip} />}
      {slip?.acknowledgement === null && (
        <>
          <p>{say("told.due", { on: slip.dueOn })}</p>
          <AcknowledgeForm recipient={slip.recipient} busy={acknowledge.busy} send={(typed) => void send(typed)} />
        </>
      )}
    </Door>
  );
}

function Content({ slip }: { slip: Slip }) {
  const say = useDeskSay();
  const { acknowledgement, recordIds } = slip;
  return (
    <>
      {acknowledgement !== null && (
        <p className="note done" role="status">
          {say("slip.done")} {acknowledgement.by} {writtenInstant(acknowledgement.at)}
        </p>
      )}
      <dl className="facts">
        <Fact name={say("told.says")}>{say(`rights.told.${slip.says}`)}</Fact>
        <Fact name={say("told.subject")}>{slip.subjectName}</Fact>
        <Fact name={say("told.handed")}>
          {say("told.handedSays", { number: slip.handoverNumber, on: slip.handedOn })}
        </Fact>
        {recordIds.length > 0 && (
          <Fact name={say("told.records")}>
            {recordIds.map((id) => (
              <div key={id} className="code breaks">
                {id}
              </div>
            ))}
          </Fact>
        )}
      </dl>
      <p className="small">{say("told.content")}</p>
    </>
  );
}
