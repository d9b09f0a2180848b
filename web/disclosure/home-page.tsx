import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { writtenInstant, writtenNumber } from "../kit/written.ts";
import { useSay } from "../words/use-say.ts";
import { SearchBox } from "./search-box.tsx";
import { WeekNotices } from "./week-notices.tsx";

/** The first page of the house, or of one association. */
export function HomePage({ page }: { page: PageOf<"home"> }) {
  const say = useSay();
  return (
    <>
      <section className="hero">
        <h1>{say("home.title")}</h1>
        <p>{say("home.lead")}</p>
        <SearchBox association={page.association?.slug ?? null} />
      </section>
      <div className="page">
        <Figures page={page} />
        {page.association !== null && (
          <ul className="page-links">
            <li>
              <a href={`/a/${page.association.slug}/charter`}>{say("openCharter.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/bodies`}>{say("openBodies.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/norms`}>{say("norms.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/evaluations`}>{say("evaluations.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/commitments`}>{say("commitments.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/agencies`}>{say("openAgencies.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/complaints`}>{say("complain.title")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/infringements`}>{say("complain.aboutData")}</a>
            </li>
            <li>
              <a href={`/a/${page.association.slug}/sanctions`}>{say("openSanctions.title")}</a>
            </li>
          </ul>
        )}
        <div className="columns">
          <section className="column" id="newest">
            <WeekNotices page={page} />
          </section>
          <section className="column" id="associations">
            <h2>{say("associations.title")}</h2>
            <Associations associations={page.associations} />
          </section>
          <HowItWorks />
        </div>
      </div>
    </>
  );
}

function Figures({ page: { figures, association, countedAt } }: { page: PageOf<"home"> }) {
  const say = useSay();
  const norms = association === null ? null : `/a/${association.slug}/norms`;
  const shown = [
    { of: figures.subjects, label: say(association === null ? "figures.subjects" : "figures.members") },
    { of: figures.records, label: say("figures.records") },
    { of: figures.publishedThisMonth, label: say("figures.published") },
    { of: figures.endedThisMonth, label: say("figures.ended") },
    { of: figures.norms, label: say("figures.norms"), path: norms },
  ];
  return (
    <>
      <dl className="figures" aria-label={say("figures.label")}>
        {shown.map(({ of, label, path }) => (
          <div key={label}>
            <dt className="small">{path === undefined || path === null ? label : <a href={path}>{label}</a>}</dt>
            <dd>{writtenNumber(of)}</dd>
          </div>
        ))}
      </dl>
      <p className="small counted-at">{say("figures.countedAt", { at: writtenInstant(countedAt) })}</p>
    </>
  );
}

function Associations({ associations }: { associations: PageOf<"home">["associations"] }) {
  const say = useSay();
  if (associations.length === 0) return <p className="empty">{say("associations.none")}</p>;
  return (
    <ul className="rows">
      {associations.map((association) => (
        <li key={association.slug}>
          <a href={`/a/${association.slug}`}>{association.name}</a>{" "}
          {association.demonstration && <span className="tag">{say("demonstration")}</span>}
          <div className="small">{say("associations.members", { count: writtenNumber(association.members) })}</div>
        </li>
      ))}
    </ul>
  );
}

function HowItWorks() {
  const say = useSay();
  return (
    <section className="column">
      <h2>
        {say("how.title")} <a href="/help/publicity">{say("how.more")}</a>
      </h2>
      <ul className="rows">
        {(["source", "until", "confirm"] as const).map((rule) => (
          <li key={rule}>
            <b>{say(`how.${rule}.title`)}</b>
            <div className="small">{say(`how.${rule}`)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
