import type { ImportView } from "@xinheng/domain/archives/import-view.ts";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

const checked = ["rows", "good", "faulty", "repeated", "held"] as const;
const carried = ["created", "changed", "unchanged", "newSubjects"] as const;

/** What the check counted and, where it is known, what entering the archive does. */
export function ImportCounts({ view }: { view: ImportView }) {
  const say = useDeskSay();
  const known = carried.filter((name) => view.counts[name] !== null);
  return (
    <>
      <dl className="tally" aria-label={say("counts.title")}>
        {checked.map((name) => (
          <div key={name} className={name === "faulty" && view.counts.faulty > 0 ? "attention" : ""}>
            <dt>{say(`counts.${name}`)}</dt>
            <dd>{writtenNumber(view.counts[name])}</dd>
          </div>
        ))}
      </dl>
      {known.length > 0 && (
        <dl className="tally second" aria-label={say("counts.effect")}>
          {known.map((name) => (
            <div key={name}>
              <dt>{say(`counts.${name}`)}</dt>
              <dd>{writtenNumber(view.counts[name] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
