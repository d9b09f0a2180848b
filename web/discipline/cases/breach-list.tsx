import type { CaseBreach } from "@xinheng/domain/discipline/cases/case.ts";
import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** The clauses cited, each with its version and the day of the act. */
export function BreachList({ breaches }: { breaches: readonly CaseBreach[] }) {
  const say = useDeskSay();
  return (
    <ul className="plain">
      {breaches.map((breach) => (
        <li className="breach" key={`${breach.normId} ${String(breach.clause)} ${breach.actedOn}`}>
          <Link href={`/desk/norms/${breach.normId}`}>
            {say("case.breach", { title: breach.title, version: breach.version, clause: breach.clause })}
          </Link>{" "}
          {breach.text} <span className="small">{say("case.breach.on", { on: breach.actedOn })}</span>
        </li>
      ))}
    </ul>
  );
}
