import type { Publication } from "@xinheng/domain/disclosure/portal-view.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useSay } from "../words/use-say.ts";

const tones = { adverse: "act", positive: "good", neutral: "" } as const;

/** What has just become public: whose, by which document, on what basis, until when. */
export function PublicationList({ publications }: { publications: readonly Publication[] }) {
  const say = useSay();
  const locale = useLocale();
  if (publications.length === 0) return <p className="empty">{say("newest.none")}</p>;
  return (
    <ul className="rows">
      {publications.map((one) => (
        <li key={one.recordId}>
          <span className={`tag ${tones[one.polarity]}`}>{nameIn(locale, one.itemName, one.itemNameEn)}</span>{" "}
          {one.selfDeclared && <span className="tag wait">{say("record.selfDeclared")}</span>}{" "}
          <a href={`/s/${one.subjectShortId}#r-${one.recordId}`}>{one.subjectName}</a>
          <div className="small meta">
            <span>{one.document}</span>
            <span>{one.issuer}</span>
            {one.keptBy !== null && <span>{say("record.keptBy", { association: one.keptBy })}</span>}
            <span>{say("newest.decided", { on: one.decidedOn })}</span>
            <span>
              {one.publicUntil === null ? say("newest.noEnd") : say("newest.until", { until: one.publicUntil })}
            </span>
            {one.basis !== null && <span>{say("newest.basis", { basis: one.basis })}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
