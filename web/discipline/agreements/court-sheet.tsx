import type { CourtView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

const tags = {
  none: "tag",
  applied: "tag act",
  confirmed: "tag good",
  dismissed: "tag wait",
  withdrawn: "tag",
} as const;

/** Confirmation by the court: until when both can apply, what was applied and decided, and what follows from it. */
export function CourtSheet({ court, performed }: { court: CourtView; performed: boolean }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { state, shut, until, daysLeft } = court;
  const isWaiting = (state === "none" || state === "withdrawn") && shut === null && !performed;
  return (
    <section className="sheet" aria-label={say("court")}>
      <h2>
        {say("court")} <span className={tags[state]}>{say(`court.state.${state}`)}</span>
      </h2>
      {isWaiting && <p>{say("court.until", { until, days: daysLeft, article: court.article })}</p>}
      {shut === "time-over" && state === "none" && !performed && (
        <p>{say("court.over", { until, article: court.article })}</p>
      )}
      {shut === "excluded" && (
        <p>
          {say("court.excluded", {
            kinds: court.touches.map(({ zh, en }) => (locale === "en" ? en : zh)).join(say("court.and")),
            article: court.exclusionArticle,
          })}
        </p>
      )}
      {state === "confirmed" && <p>{say("court.confirmed.follows")}</p>}
      {state === "dismissed" && <p>{say("court.dismissed.follows")}</p>}
      {court.applications.map((one, at) => (
        <dl className="facts" key={at}>
          <Fact name={say("court.applied")}>
            {one.appliedOn} · {one.court} {one.caseNumber}{" "}
            <span className="small">
              {say("court.entered", { who: say(`mediation.side.${one.by}`), on: one.enteredOn })}
            </span>
          </Fact>
          {one.outcome !== null && (
            <Fact name={say("court.outcome")}>
              {say(`court.state.${one.outcome.outcome}`)} · {one.outcome.decidedOn}{" "}
              <span className="small">
                {say("court.entered", { who: say(`mediation.side.${one.outcome.by}`), on: one.outcome.enteredOn })}
              </span>
            </Fact>
          )}
          {one.rulingSha256 !== null && (
            <Fact name={say("court.ruling.sha256")}>
              <code className="hash">{one.rulingSha256}</code>
            </Fact>
          )}
        </dl>
      ))}
    </section>
  );
}
