import { printedMarks as print } from "@xinheng/domain/catalogue/models/marks.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useRecomputeSay } from "../../words/use-recompute-say.ts";
import type { WorkedOut } from "./recompute-here.ts";

type Given = { readonly found: WorkedOut };

/** What came of it: equal or not and where, who signed, how much of it this reader could see. */
export function WorkedOutSheets({ found }: Given) {
  const say = useRecomputeSay();
  const { faults, kid } = found;
  return (
    <>
      <Verdict found={found} />
      {faults.length > 0 && (
        <ul className="rows">
          {faults.map((fault) => (
            <li key={fault}>{say(`recompute.fault.${fault}`)}</li>
          ))}
        </ul>
      )}
      <p className={kid === null ? "note" : "small"}>
        {kid === null ? say("recompute.unsigned") : say("recompute.signed", { kid: kid.slice(0, 12) })}
      </p>
      <p className="small">
        {say("recompute.lead")} {say(openWord(found), openCounts(found))}
      </p>
      <Indicators found={found} />
      <Vetoes found={found} />
      <Records found={found} />
    </>
  );
}

function Verdict({ found: { points, grade, equal, faults } }: Given) {
  const say = useRecomputeSay();
  const told = {
    ...{ points: print(points.signed), grade: grade.signed, found: print(points.found) },
    foundGrade: grade.found ?? say("recompute.noGrade"),
  };
  const differs = faults.length > 0 ? say("recompute.faulty") : say("recompute.differs", told);
  return (
    <p className={equal ? "note done" : "note"} role="status">
      {equal ? say("recompute.equal", told) : differs}
    </p>
  );
}

function openWord({ facts: { open, all } }: WorkedOut) {
  if (all === 0) return "recompute.open.none" as const;
  return open === all ? ("recompute.open.all" as const) : ("recompute.open.some" as const);
}

function openCounts({ facts: { open, all } }: WorkedOut) {
  return { all, closed: all - open };
}

function Indicators({ found: { indicators, points, content } }: Given) {
  const say = useRecomputeSay();
  const locale = useLocale();
  const names = new Map(content.indicators.map(({ id, name, nameEn }) => [id, nameIn(locale, name, nameEn ?? "")]));
  return (
    <section className="sheet" aria-label={say("recompute.indicators")}>
      <h2>{say("recompute.indicators")}</h2>
      <table className="recomputed">
        <thead>
          <tr>
            <th scope="col">{say("recompute.indicator")}</th>
            <th scope="col">{say("recompute.published")}</th>
            <th scope="col">{say("recompute.found")}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, signed, found, judged }) => (
            <tr key={id} className={found !== null && found !== signed ? "differs" : undefined}>
              <th scope="row">
                {names.get(id) ?? id} {judged && <span className="tag">{say("recompute.judged")}</span>}
              </th>
              <td>{print(signed)}</td>
              <td>{found === null ? <span className="small">{say("recompute.closed")}</span> : print(found)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("recompute.sum")}</th>
            <td>{print(points.signed)}</td>
            <td>{print(points.found)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Vetoes({ found: { vetoes, content } }: Given) {
  const say = useRecomputeSay();
  const locale = useLocale();
  if (vetoes.length === 0) return null;
  const names = new Map(content.vetoes.map(({ id, name, nameEn }) => [id, nameIn(locale, name, nameEn ?? "")]));
  return (
    <section className="sheet" aria-label={say("recompute.vetoes")}>
      <h2>{say("recompute.vetoes")}</h2>
      <ul className="rows">
        {vetoes.map(({ id, signed, found }) => (
          <li key={id}>
            {names.get(id) ?? id}{" "}
            <span className="tag">{say((found ?? signed) ? "recompute.veto.holds" : "recompute.veto.not")}</span>{" "}
            {found === null && <span className="small">{say("recompute.closed")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Records({ found: { records, result } }: Given) {
  const say = useRecomputeSay();
  if (records.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("recompute.records")}>
      <h2>{say("recompute.records")}</h2>
      <ul className="rows">
        {records.map(({ id, document, issuer, heldOn }) => (
          <li key={id}>
            <a href={`/s/${result.sub}#r-${id}`}>{document}</a>
            <div className="small">
              {issuer} {heldOn}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
