import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { LeafReasons } from "./leaf-reasons.tsx";
import type { Score } from "./score-page.tsx";
import { ScoreRaise } from "./score-raise.tsx";

/** Whoever gives marks is told no sum, no grade and not what would raise it. */
type Told = Omit<Score, "points" | "grade" | "byMarks" | "raise"> & Partial<Pick<Score, "byMarks" | "raise">>;

/**
 * From the grade down to the documents: what barred it, what would raise it, and every indicator with its records.
 * `settled` are the indicators left to people for which enough of them have given marks.
 */
export function ScoreReasons({ score, settled = [] }: { score: Told; settled?: readonly string[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      {score.vetoes.map((veto) => (
        <section key={veto.name} className="note">
          <p>
            <b>{nameIn(locale, veto.name, veto.nameEn)}</b>{" "}
            {score.byMarks === undefined
              ? say("score.veto.alone", { grade: veto.atMost })
              : say("score.veto", { grade: veto.atMost, byMarks: score.byMarks ?? "" })}
          </p>
          <LeafReasons leaves={veto.leaves} />
        </section>
      ))}
      {score.lacking.map((one) => (
        <p key={one.name} className="note">
          {say("score.lacking", { name: nameIn(locale, one.name, one.nameEn) })}
        </p>
      ))}
      {score.raise !== undefined && <ScoreRaise raise={score.raise} />}
      <section className="sheet">
        <h2>{say("score.indicators")}</h2>
        <ul className="rows reasons">
          {score.indicators.map((one) => (
            <li key={one.id}>
              <b>{nameIn(locale, one.name, one.nameEn)}</b>{" "}
              <span className="tag">{say("score.of", { points: one.points, most: one.most })}</span>{" "}
              <span className="small">{say("score.own", { own: one.own, full: one.full })}</span>
              {one.judged && (
                <div className="small">{say(settled.includes(one.id) ? "entry.judgedDone" : "score.judged")}</div>
              )}
              <ul>
                {one.lines.map((line) => (
                  <li key={line.says}>
                    {nameIn(locale, line.says, line.saysEn)} {line.value}
                    <LeafReasons leaves={line.leaves.filter((leaf) => leaf.records.length > 0)} />
                  </li>
                ))}
              </ul>
              {one.lines.length === 0 && !one.judged && <LeafReasons leaves={one.leaves} />}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
