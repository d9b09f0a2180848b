import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { DocumentLink } from "../../archives/rights/objection-page.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CasePaperLink } from "../cases/case-papers.tsx";
import { NoteLetter } from "./letter-moves.tsx";
import { nextLetterStep } from "./letter-step-form.tsx";

type Letter = CaseView["letters"][number];

/** The letters to departments: to whom, how sent, received and answered; and what is owed of them until when. */
export function CaseLetters({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const { letters, letterDuty } = matter;
  if (letters.length === 0 && letterDuty === null) return null;
  return (
    <section className="sheet" aria-label={say("case.letters")}>
      <h2>{say("case.letters")}</h2>
      {letterDuty !== null && (
        <p>
          <span className={letterDuty.overdue ? "tag act" : "tag wait"}>
            {say(letterDuty.overdue ? "case.letter.overdue" : "case.letter.due", { on: letterDuty.dueOn })}
          </span>{" "}
          {say(`case.letter.owed.${letterDuty.step}`)}
        </p>
      )}
      <ul className="rows mediations mediation-papers">
        {letters.map((letter) => (
          <li key={letter.documentId}>
            <div>
              {letter.receiver} · <DocumentLink id={letter.documentId} number={letter.number} />{" "}
              <span className="small">{letter.on}</span>
              <div className="small said">{letter.request}</div>
              <Steps matter={matter} letter={letter} />
            </div>
            {matter.can.includes("note-case-letter") && letter.reply === null && (
              <div className="moves">
                <NoteLetter
                  key={nextLetterStep(letter)}
                  matter={matter}
                  letter={letter}
                  step={nextLetterStep(letter)}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ matter, letter: { sent, received, reply } }: { matter: CaseView; letter: Letter }) {
  const say = useDeskSay();
  return (
    <>
      {sent !== null && (
        <div className="small">
          {say("case.letter.sent", { on: sent.on, way: say(`case.letter.way.${sent.way}`) })}{" "}
          <Proof matter={matter} id={sent.paper} />
        </div>
      )}
      {received !== null && (
        <div className="small">
          {say("case.letter.received", { on: received.on })} {received.note}{" "}
          <Proof matter={matter} id={received.paper} />
        </div>
      )}
      {reply !== null && (
        <div className="small">
          {say("case.letter.reply", { on: reply.on })} {reply.text} <Proof matter={matter} id={reply.paper} />
        </div>
      )}
    </>
  );
}

function Proof({ matter, id }: { matter: CaseView; id: string | null }) {
  const paper = matter.papers.find((one) => one.id === id);
  return paper === undefined ? null : <CasePaperLink caseId={matter.id} paper={paper} />;
}
