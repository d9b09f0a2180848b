import { isAccountability } from "@xinheng/domain/discipline/infringements/infringement.ts";
import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { Link } from "wouter";
import { DocumentLink } from "../../archives/rights/objection-page.tsx";
import { writtenFen } from "../../governance/dues/dues.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CarryOut, NoteInfringementLetter } from "./consequence-moves.tsx";
import { InfringementPaperLink } from "./infringement-papers.tsx";

type Given = { readonly one: InfringementView };
type Ordered = Given & { readonly ordered: InfringementView["consequences"][number] };

/** What was ordered after the finding: who answers for it, and what makes good; each with its day and how it was done. */
export function ConsequenceList({ one }: Given) {
  const say = useDeskSay();
  if (one.consequences.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("infringement.consequences")}>
      <h2>{say("infringement.consequences")}</h2>
      <ul className="rows mediations mediation-papers">
        {one.consequences.map((ordered) => (
          <li key={ordered.id}>
            <Ordered one={one} ordered={ordered} />
            <Moves one={one} ordered={ordered} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ordered({ one, ordered }: Ordered) {
  const say = useDeskSay();
  const { kind, target, text, dueOn, done, amountFen, caseId, letter } = ordered;
  return (
    <div>
      <span className="tag">{say(isAccountability(kind) ? "infringement.accountability" : "infringement.remedy")}</span>{" "}
      {say(`infringement.consequence.${kind}`)} · {target}
      {amountFen !== null && ` · ${writtenFen(amountFen)}`}{" "}
      <span className={done === null ? "tag wait" : "tag link"}>
        {done === null ? say("infringement.due", { on: dueOn }) : say("infringement.done", { on: done.on })}
      </span>
      <div className="small said">{text}</div>
      {done !== null && (
        <div className="small">
          {done.how} <InfringementPaperLink one={one} id={done.paper} />
        </div>
      )}
      {caseId !== null && <Link href={`/desk/cases/${caseId}`}>{say("complaint.passed.discipline.show")}</Link>}
      {letter !== null && (
        <div className="small">
          {one.role === "complainant" ? letter.number : <DocumentLink id={letter.documentId} number={letter.number} />}{" "}
          {letter.sent !== null &&
            say("case.letter.sent", { on: letter.sent.on, way: say(`case.letter.way.${letter.sent.way}`) })}{" "}
          {letter.reply !== null && `${say("case.letter.reply", { on: letter.reply.on })} ${letter.reply.text}`}
        </div>
      )}
    </div>
  );
}

function Moves({ one, ordered }: Ordered) {
  const { letter, done } = ordered;
  const isLetter = letter !== null && letter.reply === null && one.can.includes("note-infringement-letter");
  const isPlain = letter === null && done === null && one.can.includes("carry-out-infringement-consequence");
  if (!isLetter && !isPlain) return null;
  return (
    <div className="moves">
      {isLetter ? <NoteInfringementLetter one={one} ordered={ordered} /> : <CarryOut one={one} ordered={ordered} />}
    </div>
  );
}
