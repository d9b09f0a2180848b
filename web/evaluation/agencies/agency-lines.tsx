import { PaperLink } from "../../governance/paper-upload.tsx";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Agency } from "./agency.ts";

const kinds = ["qualification", "person", "interest"] as const satisfies readonly Agency["lines"][number]["kind"][];

/** Qualifications, staff, interests: what counts today, and what did. */
export function AgencyLines({ agency, staff = false }: { agency: Agency; staff?: boolean }) {
  const say = useDeskSay();
  return kinds.map((kind) => {
    const lines = agency.lines.filter((line) => line.kind === kind);
    return (
      <section key={kind} className="sheet" aria-label={say(`agency.lines.${kind}`)}>
        <h2>{say(`agency.lines.${kind}`)}</h2>
        {lines.length === 0 && <p className="empty">{say(`agency.lines.${kind}.none`)}</p>}
        <ul className="rows">
          {lines.map((line) => (
            <Line key={line.id} agency={agency} line={line} staff={staff} />
          ))}
        </ul>
      </section>
    );
  });
}

function Line({ agency, line, staff }: { agency: Agency; line: Agency["lines"][number]; staff: boolean }) {
  const say = useDeskSay();
  const locale = useLocale();
  const word = nameIn(locale, line.word.name, line.word.nameEn);
  const title = { qualification: word, person: line.name, interest: `${line.target?.name ?? ""} · ${word}` }[line.kind];
  const more = { qualification: `${line.name} ${line.credential}`, person: line.credential, interest: line.name };
  const counts = line.kind === "interest" ? line.bars : line.stands;
  return (
    <li>
      <div>
        <b>{title}</b>{" "}
        <span className={counts ? (line.kind === "interest" ? "tag act" : "tag good") : "tag"}>
          {say(
            line.kind === "interest"
              ? counts
                ? "agency.bars"
                : "agency.barsNot"
              : counts
                ? "agency.stands"
                : "agency.standsNot",
          )}
        </span>{" "}
        {line.byAgency && <span className="tag">{say("agency.byItself")}</span>}
      </div>
      <div className="small">
        {more[line.kind]} {line.validUntil !== null && say("agency.validUntil", { on: line.validUntil })}{" "}
        {line.endedOn !== null && say("agency.lineEnded", { on: line.endedOn, why: line.endedWhy ?? "" })}{" "}
        {staff && line.paper !== null && <PaperLink paper={line.paper} />}
      </div>
      {line.endedOn === null && agency.can.includes("end-agency-entry") && (
        <EndLine subjectId={agency.subjectId} entryId={line.id} />
      )}
    </li>
  );
}

function EndLine({ subjectId, entryId }: { subjectId: string; entryId: string }) {
  const say = useDeskSay();
  const end = useDeed("post", "/api/agencies/{subjectId}/entries/{entryId}/end");
  return (
    <ReasonSheet
      opens={say("agency.end.open")}
      about={say("agency.end.about")}
      asks={say("agency.end.reason")}
      does={say("agency.end.do")}
      deed={end}
      send={(reason) => void end.send({ path: { subjectId, entryId }, body: { reason } })}
    />
  );
}
