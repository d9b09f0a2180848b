import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useState } from "react";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What the mediator keeps to themselves: the server answers its writer and nobody else. */
export function MediatorNotes({ mediation }: { mediation: MediationView }) {
  const say = useDeskSay();
  const path = { mediationId: mediation.id };
  const notes = useAnswer("/api/mediations/{mediationId}/notes", { path });
  const [text, setText] = useState("");
  const write = useDeed("post", "/api/mediations/{mediationId}/notes");
  const send = async () => {
    const { ok } = await write.send({ path, body: { text } });
    if (ok) setText("");
    return ok;
  };
  return (
    <section className="sheet" aria-label={say("mediation.notes")}>
      <h2>{say("mediation.notes")}</h2>
      <p className="small">{say("mediation.notes.about")}</p>
      {mediation.can.includes("write-mediator-note") && (
        <MoveForm title={say("mediation.notes.write")} {...write} send={send}>
          <MoveText label={say("mediation.notes.text")} value={text} most={10_000} rows={4} change={setText} />
        </MoveForm>
      )}
      <Answered asked={notes}>
        {(value) =>
          value.notes.length === 0 ? (
            <p className="empty">{say("mediation.notes.none")}</p>
          ) : (
            <ul className="rows">
              {value.notes.map((note) => (
                <li key={note.id}>
                  <div>
                    <div className="said">{note.text}</div>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
