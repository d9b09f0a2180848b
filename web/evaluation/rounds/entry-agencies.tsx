import { Link } from "wouter";
import { ChoiceField, DayField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { assignmentTones } from "../agencies/agency.ts";
import type { Entry } from "./entry-page.tsx";

/** To whom outside the association the application is given for scoring; the member reads it, the staff give it. */
export function EntryAgencies({ entry, own }: { entry: Entry; own: boolean }) {
  const say = useDeskSay();
  const assigns = entry.can.includes("assign-evaluation-entry");
  if (entry.agencies.length === 0 && !assigns) return null;
  return (
    <section className="sheet" aria-label={say("entry.agencies")}>
      <h2>{say("entry.agencies")}</h2>
      {entry.agencies.length === 0 && <p className="empty">{say("entry.agencies.none")}</p>}
      <ul className="rows">
        {entry.agencies.map((one) => (
          <li key={one.id}>
            {own ? one.name : <Link href={`/desk/agencies/${one.agencyId}`}>{one.name}</Link>}{" "}
            <span className={assignmentTones[one.stage]}>{say(`assignment.stage.${one.stage}`)}</span>
            <p className="small">
              {one.recalledWhy === ""
                ? say("entry.agencies.days", { on: one.assignedOn, due: one.dueOn })
                : say("entry.agencies.recalled", { why: one.recalledWhy })}
            </p>
          </li>
        ))}
      </ul>
      {assigns && <AssignEntry entry={entry} />}
    </section>
  );
}

type Typed = { readonly agencyId: string; readonly dueOn: string; readonly brief: string };

function AssignEntry({ entry: { id } }: { entry: Entry }) {
  const say = useDeskSay();
  const admitted = useAnswer("/api/agencies", { query: { stage: "admitted", limit: 200 } });
  const assign = useDeed("post", "/api/agencies/{subjectId}/evaluations");
  return (
    <Answered asked={admitted}>
      {({ rows }) =>
        rows.length === 0 ? (
          <>
            <p className="small">{say("entry.agencies.nobody")}</p>
            <Link href="/desk/agencies">{say("desk.agencies")}</Link>
          </>
        ) : (
          <OpenedForm<Typed>
            opens={say("entry.assign.open")}
            about={say("entry.assign.about")}
            does={say("assignment.assign.do")}
            deed={assign}
            send={({ agencyId, ...typed }) =>
              assign.send({ path: { subjectId: agencyId }, body: { ...typed, entryId: id } })
            }
          >
            <div className="pair-form">
              <ChoiceField
                name="agencyId"
                label={say("entry.assign.agency")}
                options={rows.map(({ subjectId, name }) => ({ value: subjectId, label: name }))}
              />
              <DayField name="dueOn" label={say("assignment.dueOn")} />
            </div>
            <TextField name="brief" label={say("assignment.brief")} most={4_000} lines={2} />
          </OpenedForm>
        )
      }
    </Answered>
  );
}
