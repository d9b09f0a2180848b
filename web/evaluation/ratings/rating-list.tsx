import type { RatedIndicator } from "@xinheng/domain/evaluation/ratings/rating-view.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "../rounds/entry-page.tsx";

/** Why two agencies rate it, how far they lie apart by indicator, what each says, and what counts. */
export function RatingList({ entry: { ratings } }: { entry: Entry }) {
  const say = useDeskSay();
  if (ratings === null) return null;
  const { how, why, on, have, indicators } = ratings;
  return (
    <section className="sheet" aria-label={say("ratings.title")}>
      <h2>{say("ratings.title")}</h2>
      <p>
        {say(`ratings.how.${how}`, { on, why })} {how !== "lifted" && say("ratings.have", { count: have })}
      </p>
      {how !== "lifted" && indicators.length === 0 && <p className="empty">{say("ratings.notYet")}</p>}
      {indicators.length > 0 && <Compared indicators={indicators} />}
      <Said indicators={indicators.filter(({ beyond }) => beyond)} />
    </section>
  );
}

function Compared({ indicators }: { indicators: readonly RatedIndicator[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  const agencies = indicators[0]?.given ?? [];
  return (
    <DenseTable
      rows={indicators}
      keyOf={({ indicator }) => indicator}
      label={say("ratings.compared")}
      empty=""
      columns={[
        { title: say("entry.indicator"), cell: ({ name, nameEn }) => nameIn(locale, name, nameEn) },
        ...agencies.map(({ agency }, at) => ({
          title: agency,
          end: true,
          cell: ({ given }: RatedIndicator) => given[at]?.points ?? "",
        })),
        { title: say("ratings.apart"), end: true, tight: true, cell: ({ apart }) => apart },
        { title: say("ratings.spread"), end: true, tight: true, cell: ({ spread }) => spread },
        { title: say("ratings.counts"), cell: (one) => <Counts one={one} /> },
      ]}
    />
  );
}

function Counts({ one: { beyond, reconciled } }: { one: RatedIndicator }) {
  const say = useDeskSay();
  if (!beyond) return say("ratings.within");
  if (reconciled === null) return <span className="tag act">{say("ratings.beyond")}</span>;
  const { points, on, reason } = reconciled;
  return say("ratings.reconciled", { points, on, reason });
}

function Said({ indicators }: { indicators: readonly RatedIndicator[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (indicators.length === 0) return null;
  return (
    <>
      <h3>{say("ratings.explained")}</h3>
      <ul className="rows">
        {indicators.map(({ indicator, name, nameEn, given }) => (
          <li key={indicator}>
            <b>{nameIn(locale, name, nameEn)}</b>
            {given.map(({ assignmentId, agency, says, saidOn, owes }) => (
              <p key={assignmentId} className="small">
                {says === null
                  ? say(owes ? "ratings.owes" : "ratings.silent", { agency })
                  : say("ratings.says", { agency, on: saidOn ?? "", says })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
