import { yuanOf } from "@xinheng/domain/fen.ts";
import type { MediationView, ObligationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { ClockTag } from "../../archives/rights/clock-tag.tsx";
import { writtenYuan } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MediationPaperLink } from "../mediation/mediation-papers.tsx";
import { AgreementLinks } from "./agreement-links.tsx";
import { ObligationMoves } from "./obligation-moves.tsx";

type Given = { readonly mediation: MediationView; readonly obligation: ObligationView };

const tags = { open: "tag", noted: "tag act", disputed: "tag wait", performed: "tag good" } as const;

/** One thing that is owed: by whom, what, by when, what was said of it, and what can be done now. */
export function ObligationItem({ mediation, obligation }: Given) {
  const say = useDeskSay();
  const { number, amountFen, deed, dueOn, state, clock, overdueOn } = obligation;
  return (
    <li aria-label={say("agreement.obligation", { number })}>
      <div>
        {number}. {say(`agreement.owes.${obligation.obligor}`)}
        {amountFen !== null && <strong> {say("agreement.yuan", { yuan: writtenYuan(yuanOf(amountFen)) })}</strong>}{" "}
        {deed}
        <div className="small">
          {dueOn === null ? say("agreement.due.rule") : say("agreement.due.on", { on: dueOn })}
          {obligation.performedOn !== null && ` · ${say("agreement.performedOn", { on: obligation.performedOn })}`}
        </div>
        <Words mediation={mediation} obligation={obligation} />
      </div>
      <span className="tags">
        <span className={tags[state]}>{say(`agreement.state.${state}`)}</span>
        <ClockTag clock={overdueOn === null ? clock : null} />
        {overdueOn !== null && <span className="tag wait">{say("mediation.overdue", { on: overdueOn })}</span>}
      </span>
      <ObligationMoves mediation={mediation} obligation={obligation} />
    </li>
  );
}

function Words({ mediation, obligation }: Given) {
  const say = useDeskSay();
  const link = (id: string | null) => {
    const paper = mediation.papers.find((one) => one.id === id);
    return paper === undefined ? null : <MediationPaperLink mediationId={mediation.id} paper={paper} />;
  };
  if (obligation.words.length + obligation.moves.length === 0) return null;
  return (
    <ul className="plain small words">
      {obligation.words.map((word, at) => (
        <li key={`word-${at}`}>
          {word.on} {say(`mediation.side.${word.by}`)}
          {say(`agreement.says.${word.says}`, { on: word.performedOn ?? "" })} {word.text}{" "}
          {word.onPaper && say("mediation.act.onPaper")} {link(word.paper)}
        </li>
      ))}
      {obligation.moves.map((move, at) => (
        <li key={`move-${at}`}>
          {move.asked.on} {say(`mediation.side.${move.asked.by}`)}
          {say("agreement.asksDay", { on: move.to, why: move.asked.text })}{" "}
          {move.answered === null
            ? say("agreement.asksDay.waits")
            : say(answerOf(move), { on: move.answered.on, side: say(`mediation.side.${move.answered.by}`) })}{" "}
          {move.supplement !== null && <AgreementLinks mediationId={mediation.id} {...move.supplement} />}
        </li>
      ))}
    </ul>
  );
}

function answerOf({ asked, answered }: ObligationView["moves"][number]) {
  if (answered?.says === true) return "agreement.asksDay.yes";
  return answered?.by === asked.by ? "agreement.asksDay.back" : "agreement.asksDay.no";
}
