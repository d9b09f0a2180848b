import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

type Open = PageOf<"agencies">["agencies"][number];
const tones = { admitted: "tag good", suspended: "tag act", left: "tag", removed: "tag act" } as const;

/** Whom the association admitted as a credit service agency, and whether it still is one. */
export function AgenciesPage({ page }: { page: PageOf<"agencies"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <h1>{say("openAgencies.title")}</h1>
      <p>{say("openAgencies.lead")}</p>
      {page.agencies.length === 0 && <p className="empty">{say("openAgencies.none")}</p>}
      {page.agencies.map((agency) => (
        <AgencySheet key={agency.id} agency={agency} />
      ))}
    </div>
  );
}

function AgencySheet({ agency }: { agency: Open }) {
  const say = useSay();
  const locale = useLocale();
  const { state, until, grade, gradedOn } = agency;
  const listed = (rows: Open["services"]) =>
    rows.map((one) => nameIn(locale, one.name, one.nameEn)).join(say("openAgencies.comma"));
  const facts = [
    {
      name: say("openAgencies.services"),
      says: listed(agency.services),
    },
    { name: say("openAgencies.sectors"), says: listed(agency.sectors) },
    { name: say("openAgencies.resolution"), says: `${agency.resolutionNumber} ${agency.admittedOn}` },
    {
      name: say("openAgencies.grade"),
      says:
        grade === null || gradedOn === null
          ? ""
          : say("openAgencies.checked", { grade: nameIn(locale, grade.name, grade.nameEn), on: gradedOn }),
    },
  ].filter(({ says }) => says !== "");
  return (
    <section className="sheet" aria-label={agency.name}>
      <h2>
        <a href={`/s/${agency.shortId}`}>{agency.name}</a>{" "}
        <span className={tones[state]}>{say(`openAgencies.state.${state}`)}</span>
      </h2>
      {until !== null && (
        <p className="small">
          {say(state === "suspended" ? "openAgencies.until" : "openAgencies.since", { on: until })}
        </p>
      )}
      <dl className="facts">
        {facts.map(({ name, says }) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
        <div className="fact">
          <dt>{say("openAgencies.qualifications")}</dt>
          <dd>
            {agency.qualifications.map(({ id, name, nameEn, issuer, validUntil, over }) => (
              <div key={`${id} ${issuer} ${validUntil ?? ""}`}>
                {say("openAgencies.line", { name: nameIn(locale, name, nameEn), issuer })}{" "}
                {validUntil !== null && say("openAgencies.validUntil", { on: validUntil })}{" "}
                {over && <span className="tag act">{say("openAgencies.over")}</span>}
              </div>
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}
