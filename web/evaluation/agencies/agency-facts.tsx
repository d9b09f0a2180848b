import { PaperLink } from "../../governance/paper-upload.tsx";
import { StandingOn } from "../../governance/standing-on.tsx";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Agency, stageTones } from "./agency.ts";

/** Where an agency stands: stage, services, resolution, grade, and what is missing; papers and meetings are staff's. */
export function AgencyFacts({ agency, staff = false }: { agency: Agency; staff?: boolean }) {
  const say = useDeskSay();
  const locale = useLocale();
  const listed = (rows: readonly { name: string; nameEn: string }[]) =>
    rows.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("list.comma"));
  const { stage, grade, resolution, applicationPaper, contractPaper } = agency;
  return (
    <section className="sheet" aria-label={say("agency.entry")}>
      <h2>
        {staff ? say("agency.entry") : agency.name}{" "}
        <span className={stageTones[stage]}>{say(`agency.stage.${stage}`)}</span>
      </h2>
      {agency.missing.length > 0 && stage !== "exited" && stage !== "declined" && (
        <p className="note">{say("agency.missing", { missing: listed(agency.missing) })}</p>
      )}
      <dl className="facts">
        <Fact name={say("agency.services")}>{listed(agency.services)}</Fact>
        {agency.sectors.length > 0 && <Fact name={say("agency.sectors")}>{listed(agency.sectors)}</Fact>}
        <Fact name={say("agency.appliedOn")}>{agency.appliedOn}</Fact>
        {agency.admittedOn !== null && <Fact name={say("agency.admittedOn")}>{agency.admittedOn}</Fact>}
        {resolution !== null && (
          <Fact name={say("agency.resolution")}>
            {staff ? <StandingOn resolution={resolution} /> : `${resolution.number} ${resolution.decidedOn}`}
          </Fact>
        )}
        {grade !== null && <Fact name={say("agency.grade")}>{nameIn(locale, grade.name, grade.nameEn)}</Fact>}
        {agency.suspendedUntil !== null && (
          <Fact name={say("agency.suspension")}>{say("agency.suspendedUntil", { on: agency.suspendedUntil })}</Fact>
        )}
        {agency.clauses.length > 0 && (
          <Fact name={say("agency.clauses")} whole>
            {listed(agency.clauses)}
          </Fact>
        )}
        {staff && applicationPaper !== null && (
          <Fact name={say("agency.application")}>
            <PaperLink paper={applicationPaper} />
          </Fact>
        )}
        {staff && contractPaper !== null && (
          <Fact name={say("agency.contract")}>
            <PaperLink paper={contractPaper} />
          </Fact>
        )}
        {agency.endedOn !== null && agency.endedHow !== null && (
          <Fact name={say(`agency.how.${agency.endedHow}`)} whole>
            {agency.endedOn} {agency.endedWhy}
            {agency.barredUntil !== null && ` ${say("agency.barredUntil", { on: agency.barredUntil })}`}
          </Fact>
        )}
      </dl>
    </section>
  );
}
