import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Charter, CharterFault } from "./charter.ts";
import { CharterFaults } from "./charter-faults.tsx";
import { rulesOn, type SaidRule, type Speaker } from "./said-rules.ts";

type Clause = Charter["clauses"][number];

/** The text by chapters, each clause beside the rules that stand on it, and what is wrong at its place. */
export function CharterClauses({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  const locale = useLocale();
  const speaker: Speaker = { say, locale, rules: charter.rules };
  const chapters = chaptersOf(charter.clauses);
  const placed = new Set(charter.clauses.flatMap(({ number }) => faultsOn(charter, number, speaker)));
  const elsewhere = charter.faults.filter((fault) => !placed.has(fault));
  const binding = charter.faults.filter(({ weight }) => weight === "binding").length;
  return (
    <>
      {charter.faults.length > 0 && (
        <p className={binding > 0 ? "note" : "note calm"} role="status">
          {say("charter.faults", { binding, advice: charter.faults.length - binding })}
        </p>
      )}
      {elsewhere.length > 0 && (
        <section className="sheet">
          <h2>{say("charter.faults.whole")}</h2>
          <CharterFaults faults={elsewhere} />
        </section>
      )}
      {chapters.map(({ name, clauses }) => (
        <section key={name} className="sheet">
          <h2>{name === "" ? say("charter.noChapter") : name}</h2>
          {clauses.map((clause) => (
            <ClauseRow
              key={clause.number}
              clause={clause}
              said={rulesOn(clause.number, speaker)}
              faults={faultsOn(charter, clause.number, speaker)}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function ClauseRow({
  clause,
  said,
  faults,
}: {
  clause: Clause;
  said: readonly SaidRule[];
  faults: readonly CharterFault[];
}) {
  return (
    <div className="clause">
      <div>
        <b>{clause.number}</b> {clause.text}
        {faults.length > 0 && <CharterFaults faults={faults} />}
      </div>
      {said.length > 0 && (
        <ul className="clause-rules small">
          {said.map(({ path, name, says }) => (
            <li key={path}>
              <b>{name}</b> {says.join(" · ")}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function chaptersOf(clauses: readonly Clause[]): { name: string; clauses: Clause[] }[] {
  const chapters: { name: string; clauses: Clause[] }[] = [];
  for (const clause of clauses) {
    const name = clause.chapter ?? "";
    const last = chapters.at(-1);
    if (last?.name === name) last.clauses.push(clause);
    else chapters.push({ name, clauses: [clause] });
  }
  return chapters;
}

/** A fault stands at the clause it names, or at the clause that its rule stands on. */
function faultsOn(charter: Charter, number: string, speaker: Speaker): CharterFault[] {
  const paths = rulesOn(number, speaker).map(({ path }) => path);
  return charter.faults.filter(
    ({ at }) => at === number || paths.some((path) => at === path || at.startsWith(`${path}.`)),
  );
}
