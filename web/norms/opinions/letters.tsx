import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { Button } from "antd";
import { useState } from "react";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Letter, OfNorm } from "../norm.ts";

const perPage = 20;

/** What the public sent: each is read, then taken in as an opinion or set aside with a reason. */
export function Letters({ norm }: OfNorm) {
  const say = useDeskSay();
  const [offset, setOffset] = useState(0);
  const letters = useAnswer("/api/norms/{normId}/letters", {
    path: { normId: norm.id },
    query: { offset, limit: perPage },
  });
  return (
    <section className="sheet" aria-label={say("norm.letters")}>
      <h2>
        {say("norm.letters")}{" "}
        {(norm.consultation?.unread ?? 0) > 0 && (
          <span className="tag wait">{say("norm.letters.unread", { count: norm.consultation?.unread ?? 0 })}</span>
        )}
      </h2>
      <p className="small">{say("norm.letters.about")}</p>
      <Answered asked={letters}>
        {({ rows, next }) => (
          <>
            {rows.length === 0 && <p>{say("norm.letters.none")}</p>}
            <ul className="rows">
              {rows.map((letter) => (
                <LetterRow key={letter.id} letter={letter} />
              ))}
            </ul>
            <MoreButton
              next={next === null ? null : String(next)}
              first={offset === 0}
              go={(to) => setOffset(to === null ? 0 : Number(to))}
            />
          </>
        )}
      </Answered>
    </section>
  );
}

function LetterRow({ letter }: { letter: Letter }) {
  const say = useDeskSay();
  const { clause, fromName, opinion, receivedOn, takenAs, setAsideWhy, readBy } = letter;
  const place = clause === null ? say("norm.opinion.whole") : say("norms.article", { number: chineseNumeral(clause) });
  return (
    <li>
      <div className="small">{say("norm.letters.from", { from: fromName, on: receivedOn, place })}</div>
      <p className="written">{opinion}</p>
      {takenAs !== null && <p className="small">{say("norm.letters.taken", { number: takenAs, by: readBy ?? "" })}</p>}
      {setAsideWhy !== null && (
        <p className="small">{say("norm.letters.setAside", { why: setAsideWhy, by: readBy ?? "" })}</p>
      )}
      {letter.can.length > 0 && <LetterMoves letter={letter} />}
    </li>
  );
}

function LetterMoves({ letter }: { letter: Letter }) {
  const say = useDeskSay();
  const take = useDeed("post", "/api/norm-letters/{letterId}/opinion");
  const aside = useDeed("post", "/api/norm-letters/{letterId}/setting-aside");
  const path = { letterId: letter.id };
  return (
    <>
      {take.problem !== null && <ProblemNote problem={take.problem} />}
      <div className="deeds">
        {letter.can.includes("take-norm-letter") && (
          <div className="deed">
            <Button type="primary" loading={take.busy} onClick={() => void take.send({ path })}>
              {say("norm.letters.take")}
            </Button>
          </div>
        )}
        {letter.can.includes("set-aside-norm-letter") && (
          <ReasonSheet
            opens={say("norm.letters.aside")}
            about={say("norm.letters.aside.about")}
            asks={say("norm.letters.aside.reason")}
            does={say("norm.letters.aside.do")}
            deed={aside}
            send={(reason) => void aside.send({ path, body: { reason } })}
          />
        )}
      </div>
    </>
  );
}
