import type { RegisterView } from "@xinheng/domain/subjects/register-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useSayCode } from "../../words/use-say.ts";
import { type Corrected, NameForm } from "./name-form.tsx";

/** The names with their days, and how they were entered; an entry that was wrong can be corrected. */
export function NamesHeld({ view }: { view: RegisterView }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  const [open, setOpen] = useState<Corrected | "new" | null>(null);
  const may = view.can.includes("record-name");
  return (
    <>
      <ul className="held-names">
        {view.names.map(({ name, kind, fromOn, toOn }) => (
          <li key={`${kind} ${name}`}>
            {name} <span className="tag">{sayCode("names", kind)}</span>{" "}
            {toOn !== null && (
              <span className="small">
                {fromOn === null ? say("name.until", { to: toOn }) : say("name.fromTo", { from: fromOn, to: toOn })}
              </span>
            )}
            {toOn === null && fromOn !== null && (
              <span className="small">{say("relations.since", { from: fromOn })}</span>
            )}
          </li>
        ))}
      </ul>
      {view.changes.length > 0 && (
        <details className="header">
          <summary>{say("held.changes", { count: view.changes.length })}</summary>
          <ul className="held-names">
            {view.changes.map((change) => (
              <li key={change.id}>
                {say(`name.kind.${change.kind}`)} · {change.name}{" "}
                {change.corrected && <span className="tag">{say("held.changes.corrected")}</span>}
                <div className="small">
                  {say("held.changes.one", { on: change.recordedOn, document: change.document })}
                </div>
                {may && !change.corrected && (
                  <Button size="small" onClick={() => setOpen(change)}>
                    {say("name.correct")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {may && open === null && (
        <div className="actions record-moves">
          <Button size="small" onClick={() => setOpen("new")}>
            {say("name.open")}
          </Button>
        </div>
      )}
      {open !== null && (
        <NameForm
          key={open === "new" ? "new" : open.id}
          subjectId={view.id}
          corrects={open === "new" ? null : open}
          close={() => setOpen(null)}
        />
      )}
    </>
  );
}
