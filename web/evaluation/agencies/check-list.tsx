import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Agency } from "./agency.ts";

/** The checks of an agency: what was found, and what the rule makes of it. */
export function CheckList({ agency }: { agency: Agency }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (agency.checks.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("agencyCheck.title")}>
      <h2>{say("agencyCheck.title")}</h2>
      <ul className="rows">
        {agency.checks.map((check) => (
          <li key={check.id}>
            <div>
              <b>{check.checkedOn}</b>{" "}
              <span className="tag">{nameIn(locale, check.grade.name, check.grade.nameEn)}</span>{" "}
              {say(`agencyCheck.measure.${check.measure}`)}{" "}
              {check.untilOn !== null && say("agencyCheck.until", { on: check.untilOn })}
            </div>
            {check.findings.length === 0 && <div className="small">{say("agencyCheck.nothing")}</div>}
            {check.findings.map(({ id, name, nameEn, says }) => (
              <div key={id} className="small">
                {nameIn(locale, name, nameEn)} · {says}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
