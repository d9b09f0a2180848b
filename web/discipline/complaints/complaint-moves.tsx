import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import type { ReactNode } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Answer, Ask, End, Judge, Withdraw } from "./hearing-moves.tsx";
import { NoteReceipt, NoteReply, ToDepartment, ToDiscipline, ToMediation } from "./passing-moves.tsx";

/** What the reader can do with a complaint now, as the server says; the step that comes next stands first. */
export function ComplaintMoves({ complaint }: { complaint: ComplaintView }) {
  const say = useDeskSay();
  const moves: readonly (readonly [ComplaintView["can"][number], ReactNode])[] = [
    ["judge-complaint", <Judge key="judge" complaint={complaint} />],
    ["ask-complaint-answer", <Ask key="ask" complaint={complaint} />],
    ["answer-complaint", <Answer key="answer" complaint={complaint} />],
    ["end-complaint", <End key="end" complaint={complaint} />],
    ["pass-complaint-to-mediation", <ToMediation key="mediation" complaint={complaint} />],
    ["pass-complaint-to-discipline", <ToDiscipline key="discipline" complaint={complaint} />],
    ["pass-complaint-to-department", <ToDepartment key="department" complaint={complaint} />],
    ["note-department-receipt", complaint.letter?.receipt === null && <NoteReceipt key="slip" complaint={complaint} />],
    ["note-department-reply", <NoteReply key="reply" complaint={complaint} />],
    ["withdraw-complaint", <Withdraw key="withdraw" complaint={complaint} />],
  ];
  const open = moves.filter(([move]) => complaint.can.includes(move));
  if (open.length === 0) return null;
  return (
    <section className="moves" aria-label={say("case.moves")}>
      {open.map(([, shown]) => shown)}
    </section>
  );
}
