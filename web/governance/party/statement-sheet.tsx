import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { PaperLink } from "../paper-upload.tsx";
import type { PartyBuilding } from "./party-building.ts";
import { StatementForm } from "./statement-form.tsx";

/** What is stated and counted, what is missing, and the form to state it anew. */
export function StatementSheet({ party }: { party: PartyBuilding }) {
  const locale = useLocale();
  return (
    <section className="sheet">
      {party.wants.map((want) => (
        <p key={want.zh} className="note">
          {want[locale]}
        </p>
      ))}
      <Figures party={party} />
      {party.statement !== null && <Stated party={party} statement={party.statement} />}
      {party.can.includes("state-party-organisation") && <StatementForm party={party} />}
    </section>
  );
}

function Figures({ party: { counted, statement } }: { party: PartyBuilding }) {
  const say = useDeskSay();
  const shown = counted ?? statement;
  if (shown === null) return null;
  const figures = [
    ["full", shown.fullMembers],
    ["probationary", shown.probationary],
    ["untransferred", shown.untransferred],
    ...(counted === null
      ? []
      : ([
          ["crossLeaders", counted.crossLeaders],
          ["recommended", counted.recommended],
        ] as const)),
  ] as const;
  return (
    <>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{say(`party.figure.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{say(counted === null ? "party.figures.stated" : "party.figures.counted")}</p>
      {counted !== null && (
        <p>
          <span className={`tag ${counted.crossSupervision ? "good" : ""}`}>
            {say(counted.crossSupervision ? "party.cross.yes" : "party.cross.no")}
          </span>
        </p>
      )}
    </>
  );
}

function Stated({ party, statement }: { party: PartyBuilding; statement: NonNullable<PartyBuilding["statement"]> }) {
  const say = useDeskSay();
  const { term } = party;
  const { consent, leadUnit, leadDocument, paper } = statement;
  return (
    <dl className="facts">
      <Fact name={say("party.organisation")}>
        {statement.organisation} {paper !== null && <PaperLink paper={paper} />}
      </Fact>
      <Fact name={say("party.form")}>{say(`party.form.${statement.form}`)}</Fact>
      {statement.kind !== null && <Fact name={say("party.kind")}>{say(`party.kind.${statement.kind}`)}</Fact>}
      {term !== null && (
        <Fact name={say("party.term")}>
          {say("party.term.ends", { on: term.endsOn })}{" "}
          <span className={`tag ${term.state === "running" ? "good" : "act"}`}>{say(`party.term.${term.state}`)}</span>
        </Fact>
      )}
      <Fact name={say("party.clause")}>{party.charterArticle ?? say("party.clause.none")}</Fact>
      {consent !== null && (
        <Fact name={say("party.firstSecretary")}>
          {consent.number} <span className="small">{consent.on}</span> <PaperLink paper={consent.paper} />
        </Fact>
      )}
      {leadUnit !== "" && (
        <Fact name={say("party.leadUnit")}>
          {leadUnit} <span className="small">{leadDocument}</span>
        </Fact>
      )}
      {statement.disciplineCommittee && <Fact name={say("party.discipline")}>{say("party.discipline.yes")}</Fact>}
      {statement.sectorOrganisation && <Fact name={say("party.sector")}>{say("party.sector.yes")}</Fact>}
      <Fact name={say("party.statedOn")}>{statement.statedOn}</Fact>
    </dl>
  );
}
