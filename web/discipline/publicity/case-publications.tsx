import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { Fact } from "../../kit/fact.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useRungs } from "../cases/rung-names.ts";

type Publication = CaseView["publications"][number];
const tones: Readonly<Record<Publication["state"], string>> = {
  told: "tag wait",
  public: "tag act",
  over: "tag",
  lifted: "tag",
  "switched-off": "tag",
  withdrawn: "tag",
};

/** What of a case is public, since when, till when, by which law. */
export function CasePublications({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const rungs = useRungs(matter);
  if (matter.notice === null) return null;
  const { publications, publicationEnded } = matter;
  return (
    <section className="sheet" aria-label={say("case.publication")}>
      <h2>{say("case.publication")}</h2>
      {publications.length === 0 && <p>{say("case.publication.none")}</p>}
      <dl className="facts">
        {publications.map((one) => (
          <Fact key={one.rung} name={rungs([one.rung])}>
            <span className={tones[one.state]}>{say(`case.publication.${one.state}`)}</span> <Days of={one} />
            <div className="small">{say("case.publication.basis", { law: one.law, article: one.article })}</div>
          </Fact>
        ))}
      </dl>
      {publicationEnded !== null && <p className="small">{say("case.publication.ended", publicationEnded)}</p>}
    </section>
  );
}

function Days({ of: { from, until } }: { of: Publication }) {
  const say = useDeskSay();
  if (until === null) return null;
  return (
    <>{from === null ? say("case.publication.until", { until }) : say("case.publication.days", { from, until })}</>
  );
}
