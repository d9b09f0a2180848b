import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";
import { SanctionLines } from "./sanction-lines.tsx";

/** The association's own discipline, as far as a law orders it to be public: by which law, and what is public today. */
export function SanctionsPage({ page }: { page: PageOf<"sanctions"> }) {
  const say = useSay();
  const locale = useLocale();
  const { switches, sanctions } = page;
  return (
    <div className="page narrow">
      <h1>{say("openSanctions.title")}</h1>
      <p>{say("openSanctions.lead")}</p>
      <p className="note calm">{say("openSanctions.nature")}</p>
      <section className="sheet" aria-label={say("openSanctions.laws")}>
        <h2>{say("openSanctions.laws")}</h2>
        {switches.length === 0 && <p className="empty">{say("openSanctions.off")}</p>}
        <ul className="rows">
          {switches.map(({ id, rung, law, article, period, since }) => (
            <li key={id}>
              <div>
                <strong>{nameIn(locale, rung.name, rung.nameEn)}</strong>
                <div className="small">{say("openSanctions.basis", { law, article })}</div>
                <div className="small">
                  {say(`openSanctions.period.${period.unit}`, { count: period.count })} ·{" "}
                  {say("openSanctions.since", { on: since })}
                </div>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className="sheet" aria-label={say("openSanctions.today")}>
        <h2>{say("openSanctions.today")}</h2>
        {sanctions.length === 0 ? (
          <p className="empty">{say("openSanctions.none")}</p>
        ) : (
          <SanctionLines sanctions={sanctions} named />
        )}
      </section>
    </div>
  );
}
