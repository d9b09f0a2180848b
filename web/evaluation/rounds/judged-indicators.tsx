import type { ReactNode } from "react";
import type { Paper } from "../../governance/paper-upload.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Entry } from "./entry-page.tsx";

type Judged = Entry["judged"][number];

/** What is left to people, how far it is, and on what it rests; whose papers they are decides by which door they open. */
export function JudgedIndicators({
  judged,
  paperOf,
}: {
  judged: readonly Judged[];
  paperOf: (paper: Paper) => ReactNode;
}) {
  const say = useDeskSay();
  if (judged.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("entry.judged")}>
      <h2>{say("entry.judged")}</h2>
      <ul className="rows">
        {judged.map((one) => (
          <Line key={one.indicator} one={one} paperOf={paperOf} />
        ))}
      </ul>
    </section>
  );
}

function Line({ one, paperOf }: { one: Judged; paperOf: (paper: Paper) => ReactNode }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { count, spread } = one;
  return (
    <li>
      <b>{nameIn(locale, one.name, one.nameEn)}</b>{" "}
      {one.settled !== null && one.settledBy !== null ? (
        <span className="tag good">
          {say(`entry.settled.${one.settledBy}`, { points: one.settled, full: one.full })}
        </span>
      ) : (
        <span className={one.wanting === 0 ? "tag act" : "tag wait"}>
          {one.wanting === 0 ? say("entry.apart") : say("entry.wanting", { count: one.wanting })}
        </span>
      )}{" "}
      {one.agencys && <span className="tag">{say("entry.agencys")}</span>}{" "}
      {one.onSite && <span className="tag">{say("rule.onSite")}</span>}{" "}
      {one.anewOn !== null && <span className="tag">{say("anew.on", { on: one.anewOn })}</span>}
      <p className="small">
        {say("entry.judgedRule", { count, spread, evidence: one.evidence.join(say("list.comma")) })}
      </p>
      <ul className="small">
        {one.marks.map((mark) => (
          <Mark
            key={`${mark.agency ?? ""}${mark.by}${mark.evidence[0]?.paperId ?? ""}`}
            mark={mark}
            paperOf={paperOf}
          />
        ))}
        {one.ended.map((mark) => (
          <Mark
            key={`${mark.agency ?? ""}${mark.by}${mark.evidence[0]?.paperId ?? ""}`}
            mark={mark}
            endedOn={mark.endedOn}
            paperOf={paperOf}
          />
        ))}
      </ul>
    </li>
  );
}

/** What one person gave; `endedOn`: since when it counts no longer. */
function Mark({
  mark,
  endedOn,
  paperOf,
}: {
  mark: Judged["marks"][number];
  endedOn?: string;
  paperOf: (paper: Paper) => ReactNode;
}) {
  const say = useDeskSay();
  return (
    <li>
      {mark.agency !== null && <span className="tag">{mark.agency}</span>}{" "}
      {say("entry.mark", { by: mark.by, points: mark.points })}{" "}
      {endedOn !== undefined && <span className="tag">{say("anew.ended", { on: endedOn })}</span>} {mark.says}{" "}
      {mark.evidence.map(({ name, paperId }) => (
        <span key={paperId}>{paperOf({ id: paperId, name })} </span>
      ))}
    </li>
  );
}
