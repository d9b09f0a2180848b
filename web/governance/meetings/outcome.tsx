import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Resolution } from "./meeting.ts";

const figures = ["entitled", "present", "quorumNeeded", "base", "needed"] as const;
const counts = ["yes", "no", "abstained", "invalid"] as const;

/** A result with every figure it rests on, and the clause and the version it was counted by. */
export function Outcome({ outcome }: { outcome: Resolution }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { decision } = outcome;
  return (
    <div className="outcome">
      <p>
        <span className={`tag ${outcome.carried ? "good" : "act"}`}>
          {say(outcome.carried ? "resolution.carried" : "resolution.lost")}
        </span>{" "}
        <b>{outcome.number}</b> <span className="small">{outcome.decidedOn}</span>
      </p>
      <dl className="figures">
        {figures.map((name) => (
          <div key={name}>
            <dt>{say(`figure.${name}`)}</dt>
            <dd>{decision[name]}</dd>
          </div>
        ))}
        {counts.map((name) => (
          <div key={name}>
            <dt>{say(`vote.${name}`)}</dt>
            <dd>{decision.count[name]}</dd>
          </div>
        ))}
      </dl>
      <p>{outcome.said[locale]}</p>
      <p className="small">{say("outcome.basis", { version: decision.charterVersion, article: decision.article })}</p>
    </div>
  );
}
