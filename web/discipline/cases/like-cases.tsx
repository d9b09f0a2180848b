import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useRungs } from "./rung-names.ts";

/** Cases already decided that are like this one, each with why. */
export function LikeCases({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const rungs = useRungs(matter);
  if (matter.like.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("case.like")}>
      <h2>{say("case.like")}</h2>
      <ul className="rows mediations">
        {matter.like.map((one) => (
          <li key={one.id}>
            <div>
              <Link href={`/desk/cases/${one.id}`}>{one.number}</Link>{" "}
              {one.rungs.length === 0 ? say("case.cleared") : rungs(one.rungs)} <span className="small">{one.on}</span>
              {one.deviation !== "" && (
                <div className="small">
                  {say("case.deviation")}: {one.deviation}
                </div>
              )}
            </div>
            <span className="tags">
              {one.why.map((why) => (
                <span className="tag" key={why}>
                  {say(`case.like.${why}`)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
