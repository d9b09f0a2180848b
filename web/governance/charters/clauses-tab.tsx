import { useState } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Charter } from "./charter.ts";
import { ClausesForm } from "./clauses-form.tsx";
import { ClausesUpload, type LostTopics } from "./clauses-upload.tsx";

/** The text to be changed: brought in from a file, with what that lost, or clause by clause. */
export function ClausesTab({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  // Told until the next change of the text: the fields below are made anew with each revision, this is not.
  const [told, setTold] = useState<{ readonly revision: number; readonly lost: LostTopics } | null>(null);
  const lost = told?.revision === charter.revision ? told.lost : [];
  return (
    <>
      <p>{say("clauses.about")}</p>
      {charter.can.includes("import-charter-clauses") && (
        <ClausesUpload
          charter={charter}
          taken={({ revision, lostTopics }) => setTold({ revision, lost: lostTopics })}
        />
      )}
      {lost.length > 0 && (
        <div className="note" role="status">
          <p>{say("clauses.import.lost")}</p>
          <ul>
            {lost.map(({ number, topics }) => (
              <li key={number}>
                {say("clauses.import.lostLine", {
                  number,
                  topics: topics.map((topic) => say(`topic.${topic}`)).join(" · "),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ClausesForm key={charter.revision} charter={charter} />
    </>
  );
}
