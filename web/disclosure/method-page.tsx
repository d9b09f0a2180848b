import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

type Method = PageOf<"method">["method"];

/** The published model: what is looked at, what each part is worth, what bars the better grades, which grades there are. */
export function MethodPage({ page: { method, association } }: { page: PageOf<"method"> }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="page narrow">
      <p className="small">
        <a href={`/a/${association?.slug ?? ""}/evaluations`}>{say("evaluations.title")}</a>
      </p>
      <h1>{nameIn(locale, method.name, method.nameEn)}</h1>
      <p className="small">
        {say("method.version", { version: method.version, on: method.validFrom })} {method.why}
      </p>
      <section className="sheet" aria-label={say("method.indicators")}>
        <h2>{say("method.indicators")}</h2>
        <p className="small">{say("method.full", { full: method.full })}</p>
        <Branch method={method} under={null} />
      </section>
      <section className="sheet" aria-label={say("method.vetoes")}>
        <h2>{say("method.vetoes")}</h2>
        {method.vetoes.length === 0 && <p>{say("method.noVetoes")}</p>}
        <ul className="rows">
          {method.vetoes.map((veto) => (
            <li key={veto.name}>
              {nameIn(locale, veto.name, veto.nameEn)}{" "}
              <span className="tag">{say("method.atMost", { grade: veto.atMost })}</span>
              <div className="small">{veto.source}</div>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet" aria-label={say("method.grades")}>
        <h2>{say("method.grades")}</h2>
        <p className="small">{method.scale}</p>
        <ul className="rows">
          {method.grades.map(({ id, name, nameEn, atLeast }) => (
            <li key={id}>
              <b>{id}</b> {nameIn(locale, name, nameEn)}{" "}
              <span className="small">{say("method.from", { points: atLeast })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Groups under groups, and at the end of each its indicators. */
function Branch({ method, under }: { method: Method; under: string | null }) {
  const say = useSay();
  const locale = useLocale();
  const groups = method.groups.filter((group) => group.under === under);
  const indicators = method.indicators.filter((one) => one.under === under);
  if (groups.length + indicators.length === 0) return null;
  return (
    <ul className="method-tree">
      {groups.map((group) => (
        <li key={group.id}>
          <b>{nameIn(locale, group.name, group.nameEn)}</b> <span className="small">{group.weight}</span>
          <Branch method={method} under={group.id} />
        </li>
      ))}
      {indicators.map((one) => (
        <li key={one.id}>
          {nameIn(locale, one.name, one.nameEn)} <span className="small">{one.weight}</span>
          <div className="small">
            {say(`method.by.${one.by}`)} {one.source}
          </div>
        </li>
      ))}
    </ul>
  );
}
