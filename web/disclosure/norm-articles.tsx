import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { chineseNumeral } from "@xinheng/domain/chinese-numeral.ts";
import { Fragment } from "react";
import { useSay } from "../words/use-say.ts";

/** Every article with its chapter; a paragraph stands on a line of its own. */
export function NormArticles({ clauses }: { clauses: PageOf<"norm">["norm"]["clauses"] }) {
  const say = useSay();
  return (
    <article className="sheet" lang="zh">
      {clauses.map((clause, at) => (
        <Fragment key={clause.number}>
          {clause.chapter !== null && clause.chapter !== clauses[at - 1]?.chapter && <h2>{clause.chapter}</h2>}
          {clause.text.split("\n").map((line, place) => (
            <p key={`${String(clause.number)}-${String(place)}`}>
              {place === 0 && (
                <b>
                  {say("norms.article", { number: chineseNumeral(clause.number) })}
                  {clause.heading !== null && say("norms.heading", { heading: clause.heading })}{" "}
                </b>
              )}
              {line}
            </p>
          ))}
        </Fragment>
      ))}
    </article>
  );
}
