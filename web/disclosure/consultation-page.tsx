import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { Fact } from "../kit/fact.tsx";
import { useSay } from "../words/use-say.ts";
import { LetterForm } from "./letter-form.tsx";
import { NormArticles } from "./norm-articles.tsx";

/** A text that is laid open: until when, every article, and the form in which anybody may write on it. */
export function ConsultationPage({ page: { consultation, association } }: { page: PageOf<"consultation"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <p className="small">
        <a href={`/a/${association?.slug ?? ""}/norms`}>{say("norms.title")}</a>
      </p>
      <h1>{consultation.title}</h1>
      <p className="note calm">{say("consultation.notYet")}</p>
      <section className="sheet">
        <dl className="facts">
          <Fact name={say("norms.kind")}>{say(`norms.kind.${consultation.kind}`)}</Fact>
          <Fact name={say("consultation.window")}>
            {consultation.openedOn} – {consultation.closesOn}
          </Fact>
          <Fact name={say("consultation.purpose")}>{consultation.purpose}</Fact>
        </dl>
        <p>
          <a href="#write">{say("norms.write")}</a> ·{" "}
          <a href={`/a/${association?.slug ?? ""}/letters`}>{say("consultation.lookUp")}</a>
        </p>
      </section>
      <NormArticles clauses={consultation.clauses} />
      <LetterForm consultation={consultation} slug={association?.slug ?? ""} />
    </div>
  );
}
