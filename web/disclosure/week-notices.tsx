import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { writtenNumber } from "../kit/written.ts";
import { useSay } from "../words/use-say.ts";
import { PublicationList } from "./publication-list.tsx";

/** What could be seen for the first time in the last seven days; where that is nothing, the newest there is. */
export function WeekNotices({ page: { week, publications, association } }: { page: PageOf<"home"> }) {
  const say = useSay();
  const locale = useLocale();
  const none = week.records.length === 0 && week.norms.length === 0;
  const counts = week.counts.map(({ itemName, itemNameEn, records }) =>
    say("week.count", { item: nameIn(locale, itemName, itemNameEn), count: writtenNumber(records) }),
  );
  return (
    <>
      <h2>
        {say("week.title")} <span className="small">{say("week.days", { from: week.from, until: week.until })}</span>
      </h2>
      {none && <p className="empty">{say("week.none")}</p>}
      {week.norms.length > 0 && (
        <ul className="rows">
          {week.norms.map((norm) => (
            <li key={norm.id}>
              <span className="tag act">{say(`norms.kind.${norm.kind}`)}</span>{" "}
              <a href={`/a/${norm.slug}/norms/${norm.id}`}>{norm.title}</a>
              <div className="small meta">
                <span>{norm.number}</span>
                {association === null && <span>{norm.association}</span>}
                <span>{say("week.promulgated", { on: norm.promulgatedOn, from: norm.inForceFrom })}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {counts.length > 0 && <p className="small">{counts.join(say("week.join"))}</p>}
      {week.records.length > 0 && <PublicationList publications={week.records} />}
      {publications.length > 0 && (
        <>
          <h3>{say("newest.title")}</h3>
          <PublicationList publications={publications} />
        </>
      )}
    </>
  );
}
