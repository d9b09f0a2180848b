import type { SiteVisit } from "@xinheng/domain/evaluation/visits/site-visit.ts";
import type { ReactNode } from "react";
import type { Paper } from "../../governance/paper-upload.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly visits: readonly SiteVisit[]; readonly paperOf: (paper: Paper) => ReactNode };

/** When and where somebody of an agency was on site, what they found, and the papers with their hashes. */
export function VisitList({ visits, paperOf }: Given) {
  const say = useDeskSay();
  if (visits.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("visits.title")}>
      <h2>{say("visits.title")}</h2>
      <ul className="rows">
        {visits.map((one) => (
          <Visit key={one.id} one={one} paperOf={paperOf} />
        ))}
      </ul>
    </section>
  );
}

function Visit({ one, paperOf }: { one: SiteVisit; paperOf: Given["paperOf"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { agency, visitedOn: on, place, met, metCount: count, findings, papers } = one;
  const indicators = one.indicators.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("list.comma"));
  return (
    <li>
      <b>{say("visits.on", { on, place })}</b> <span className="tag">{agency}</span>
      <p className="small">
        {met === null ? say("visits.metCount", { count }) : say("visits.met", { names: met.join(say("list.comma")) })}{" "}
        {say("visits.supports", { indicators })}
      </p>
      <p>{findings ?? say("visits.later")}</p>
      {papers.length > 0 && (
        <ul className="small">
          {papers.map(({ id, name, sha256 }) => (
            <li key={id}>
              {paperOf({ id, name })} <span className="small">{say("visits.hash")}</span>{" "}
              <span className="code">{sha256}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
