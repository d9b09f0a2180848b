import { TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Assigned = Reply<"/api/agencies/{subjectId}/assignments/{assignmentId}/evaluation", "get">;
type Asked = Assigned["explanations"][number];

/** What an agency is asked about its own marks, and what it said; of the other agency nothing. */
export function Explanations({ assigned }: { assigned: Assigned }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { explanations, can } = assigned;
  if (explanations.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("assigned.explanations")}>
      <h2>{say("assigned.explanations")}</h2>
      <ul className="rows">
        {explanations.map((asked) => (
          <li key={asked.indicator}>
            <b>{nameIn(locale, asked.name, asked.nameEn)}</b>
            {asked.says !== null && <p>{asked.says}</p>}
            {asked.says === null && can.includes("explain-rating") && <Explain assigned={assigned} asked={asked} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Explain({ assigned: { agencyId, assignmentId }, asked }: { assigned: Assigned; asked: Asked }) {
  const say = useDeskSay();
  const locale = useLocale();
  const explain = useDeed("post", "/api/agencies/{subjectId}/assignments/{assignmentId}/explanations");
  const { indicator, name, nameEn } = asked;
  return (
    <OpenedForm<{ says: string }>
      opens={say("assigned.explain.open", { indicator: nameIn(locale, name, nameEn) })}
      about={say("assigned.explain.about")}
      does={say("assigned.explain.do")}
      primary
      deed={explain}
      send={({ says }) =>
        explain.send({ path: { subjectId: agencyId, assignmentId }, body: { indicator, says: says.trim() } })
      }
    >
      <TextField name="says" label={say("assigned.explain.says")} most={2_000} lines={3} />
    </OpenedForm>
  );
}
