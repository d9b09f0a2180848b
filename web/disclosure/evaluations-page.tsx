import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { EvaluationCharts } from "../evaluation/figures/evaluation-charts.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";
import { GradeDispute } from "./grade-dispute.tsx";
import { GradeTag } from "./grade-tag.tsx";

/** Results of evaluation by name, and by which method they were given; no order of rank, no title. */
export function EvaluationsPage({ page }: { page: PageOf<"evaluations"> }) {
  const say = useSay();
  const locale = useLocale();
  const slug = page.association?.slug ?? "";
  return (
    <div className="page narrow">
      <h1>{say("evaluations.title")}</h1>
      <p>{say("evaluations.lead")}</p>
      <section className="sheet" aria-label={say("evaluations.title")}>
        {page.results.length === 0 && <p className="empty">{say("evaluations.none")}</p>}
        <ul className="rows">
          {page.results.map((one) => (
            <li key={`${one.subjectId} ${one.round}`}>
              <div>
                <a href={`/s/${one.shortId}`}>{one.name}</a> <b>{one.grade}</b> <GradeTag state={one.state} />{" "}
                <GradeDispute of={one} />
              </div>
              <div className="small">
                {one.round} ·{" "}
                {one.validUntil === null
                  ? say("evaluations.publicity", { on: one.publicityUntil })
                  : say("evaluations.valid", { from: one.validFrom ?? "", until: one.validUntil })}
              </div>
              <ul className="page-links">
                <li>
                  <a href={`/a/${slug}/methods/${one.modelId}`}>{nameIn(locale, one.model, one.modelEn)}</a>
                </li>
                <li>
                  <a href={`/a/${slug}/evaluations/${one.entryId}`}>{say("recompute.open")}</a>
                </li>
                {one.certificateId !== null && (
                  <li>
                    <a href={`/certificates/${one.certificateId}`}>{say("evaluations.certificate")}</a>
                  </li>
                )}
              </ul>
            </li>
          ))}
        </ul>
        <Turn page={page} />
      </section>
      {page.figures !== null && <EvaluationCharts figures={page.figures} />}
    </div>
  );
}

function Turn({ page: { previousPath, nextPath } }: { page: PageOf<"evaluations"> }) {
  const say = useSay();
  if (previousPath === null && nextPath === null) return null;
  return (
    <p className="small unprinted">
      {previousPath !== null && <a href={previousPath}>{say("evaluations.previous")}</a>}{" "}
      {nextPath !== null && <a href={nextPath}>{say("evaluations.next")}</a>}
    </p>
  );
}
