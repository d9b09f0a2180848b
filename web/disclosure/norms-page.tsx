import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { useSay } from "../words/use-say.ts";
import { NormTag } from "./norm-tag.tsx";

/** What an association has promulgated: conventions, ethics codes, group standards. */
export function NormsPage({ page }: { page: PageOf<"norms"> }) {
  const say = useSay();
  const slug = page.association?.slug ?? "";
  return (
    <div className="page narrow">
      <h1>{say("norms.title")}</h1>
      <p className="small">
        <a href={`/a/${slug}/letters`}>{say("letter.title")}</a>
      </p>
      {page.consultations.length > 0 && <Consultations page={page} slug={slug} />}
      <section className="sheet">
        {page.norms.length === 0 && <p className="empty">{say("norms.none")}</p>}
        <ul className="rows">
          {page.norms.map((norm) => (
            <li key={norm.id}>
              <div>
                <a href={`/a/${slug}/norms/${norm.id}`}>{norm.title}</a>
              </div>
              <div className="small">
                <NormTag state={norm.state} />{" "}
                {say("norms.line", {
                  kind: say(`norms.kind.${norm.kind}`),
                  number: norm.number,
                  on: norm.promulgatedOn,
                  from: norm.inForceFrom,
                })}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Texts that anybody may write on now. */
function Consultations({ page, slug }: { page: PageOf<"norms">; slug: string }) {
  const say = useSay();
  return (
    <section className="sheet" aria-label={say("norms.consultations")}>
      <h2>{say("norms.consultations")}</h2>
      <ul className="rows">
        {page.consultations.map((open) => (
          <li key={open.id}>
            <div>
              <a href={`/a/${slug}/consultations/${open.id}`}>{open.title}</a>
            </div>
            <div className="small">
              {say("norms.consultations.line", {
                kind: say(`norms.kind.${open.kind}`),
                from: open.openedOn,
                until: open.closesOn,
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
