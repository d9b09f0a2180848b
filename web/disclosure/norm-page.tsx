import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { Fact } from "../kit/fact.tsx";
import { useSay } from "../words/use-say.ts";
import { NormArticles } from "./norm-articles.tsx";
import { NormTag } from "./norm-tag.tsx";

/** One promulgated norm: by what number, from which day, and every article. */
export function NormPage({ page: { norm, association } }: { page: PageOf<"norm"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <p className="small">
        <a href={`/a/${association?.slug ?? ""}/norms`}>{say("norms.title")}</a>
      </p>
      <h1>
        {norm.title} <NormTag state={norm.state} />
      </h1>
      {norm.repealedOn !== null && (
        <p className="note">{say("norms.repealed", { on: norm.repealedOn, why: norm.repealedWhy ?? "" })}</p>
      )}
      <section className="sheet">
        <dl className="facts">
          <Fact name={say("norms.kind")}>{say(`norms.kind.${norm.kind}`)}</Fact>
          <Fact name={say("norms.number")}>{norm.number}</Fact>
          {norm.standardCode !== null && <Fact name={say("norms.standardCode")}>{norm.standardCode}</Fact>}
          <Fact name={say("norms.promulgated")}>{norm.promulgatedOn}</Fact>
          <Fact name={say("norms.inForce")}>{norm.inForceFrom}</Fact>
        </dl>
      </section>
      <NormArticles clauses={norm.clauses} />
    </div>
  );
}
