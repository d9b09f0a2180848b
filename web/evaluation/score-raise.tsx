import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Score } from "./score-page.tsx";

/** What would raise the grade: one fact, or two; or plainly that neither does. */
export function ScoreRaise({ raise: { found, ways } }: { raise: Score["raise"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <section className="sheet">
      <h2>{say("raise.title")}</h2>
      <p>{say(`raise.${found}`)}</p>
      {ways.length > 0 && (
        <ul className="rows">
          {ways.map((way) => {
            const changes = way.changes.map(({ kind, name, nameEn }) =>
              say(`raise.${kind}`, { name: nameIn(locale, name, nameEn) }),
            );
            return (
              <li key={changes.join()}>
                {changes.join(say("list.pair"))}{" "}
                <span className="tag good">{say("score.is", { grade: way.grade ?? "", points: way.points })}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
