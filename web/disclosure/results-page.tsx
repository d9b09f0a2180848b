import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import type { SubjectHit } from "@xinheng/domain/subjects/subject-view.ts";
import { writtenNumber } from "../kit/written.ts";
import { useSay, useSayCode } from "../words/use-say.ts";
import { adviceFor } from "./search-advice.ts";
import { SearchBox } from "./search-box.tsx";

export function ResultsPage({ page }: { page: PageOf<"results"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <h1 className="unseen">{say("results.title")}</h1>
      <div className="again">
        <SearchBox q={page.q} association={page.association?.slug ?? null} />
      </div>
      {page.hits.length > 0 && <Hits page={page} />}
      {page.projects.length > 0 && <Projects page={page} />}
      {page.hits.length + page.projects.length === 0 && <NothingFound q={page.q} />}
    </div>
  );
}

function Hits({ page }: { page: PageOf<"results"> }) {
  const say = useSay();
  const to = page.from + page.hits.length - 1;
  const counted = { found: writtenNumber(page.found), from: page.from, to };
  return (
    <>
      <p className="small" role="status">
        {page.found === 1 ? say("results.one") : say("results.count", counted)}
      </p>
      {page.capped && <p className="note calm">{say("results.capped", counted)}</p>}
      <ol className="rows hits" start={page.from}>
        {page.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
      <nav className="pages" aria-label={say("results.pages")}>
        {page.previousPath !== null && <a href={page.previousPath}>← {say("results.previous")}</a>}
        {page.nextPath !== null && <a href={page.nextPath}>{say("results.next")} →</a>}
      </nav>
    </>
  );
}

function Hit({ hit }: { hit: SubjectHit }) {
  const say = useSay();
  const sayCode = useSayCode();
  return (
    <li>
      <div className="hit">
        <div>
          <a className="hit-name" href={`/s/${hit.shortId}`}>
            {hit.name}
          </a>
          <div className="small">
            <span className="code">{hit.code ?? sayCode("kind", hit.kind)}</span>
            <span className="why">
              {sayCode("reason", hit.reason)}
              {hit.matched !== null && ` ${hit.matched}`}
            </span>
          </div>
        </div>
        <div className="tags">
          {hit.member && <span className="tag link">{say("results.member")}</span>}
          <span className="small">
            {hit.publicRecords === 0
              ? say("results.noRecords")
              : say("results.records", { count: writtenNumber(hit.publicRecords) })}
          </span>
          {hit.publicAdverse > 0 && (
            <span className="tag act">{say("results.adverse", { count: hit.publicAdverse })}</span>
          )}
        </div>
      </div>
    </li>
  );
}

/** Apart from the subjects: a work is nobody, and has no record of its own. */
function Projects({ page }: { page: PageOf<"results"> }) {
  const say = useSay();
  const sayCode = useSayCode();
  return (
    <section aria-label={say("results.projects")}>
      <h2>{say("results.projects")}</h2>
      {page.projectsFound > page.projects.length && (
        <p className="small">
          {say("results.projectsFound", { found: page.projectsFound, shown: page.projects.length })}
        </p>
      )}
      <ul className="rows hits">
        {page.projects.map(({ code, name, place, participants, reason }) => (
          <li key={code}>
            <div className="hit">
              <div>
                <a className="hit-name" href={`/projects/${encodeURIComponent(code)}`}>
                  {name}
                </a>
                <div className="small">
                  <span className="code">{code}</span> {place}
                  <span className="why">{sayCode("reason", reason)}</span>
                </div>
              </div>
              <span className="small">{say("project.count", { count: participants })}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingFound({ q }: { q: string }) {
  const say = useSay();
  if (q.trim() === "") return <p className="empty">{say("results.blank")}</p>;
  return (
    <section className="nothing" role="status">
      <h2>{say("results.none", { q })}</h2>
      <p>{say("results.none.why")}</p>
      <h3>{say("results.advice")}</h3>
      <ul>
        {adviceFor(q).map((advice) => (
          <li key={advice.says}>{say(advice.says, "length" in advice ? { length: advice.length } : {})}</li>
        ))}
      </ul>
    </section>
  );
}
