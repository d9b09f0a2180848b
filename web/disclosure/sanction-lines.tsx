import type { OpenSanction } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

/** Sanctions of associations as everybody reads them: whose or by whom, which, for which clauses, by which law, until when. */
export function SanctionLines({ sanctions, named }: { sanctions: readonly OpenSanction[]; named: boolean }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <ul className="rows">
      {sanctions.map((one) => (
        <li key={one.id}>
          <div>
            {named ? (
              <a href={`/s/${one.shortId}`}>{one.name}</a>
            ) : (
              <a href={`/a/${one.slug}/sanctions`}>{one.association}</a>
            )}{" "}
            <span className="tag act">{nameIn(locale, one.rung.name, one.rung.nameEn)}</span>
            <div className="small">
              {one.number} · {say("openSanctions.decided", { on: one.decidedOn })}
            </div>
            <div className="small">
              {one.breaches.map((breach) => say("openSanctions.breach", breach)).join(say("openSanctions.comma"))}
            </div>
            <div className="small">{say("openSanctions.basis", { law: one.law, article: one.article })}</div>
            <div className="small">{say("openSanctions.days", { from: one.from, until: one.until })}</div>
          </div>
        </li>
      ))}
    </ul>
  );
}
