import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import type { ReactNode } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Draft, Minute, Recuse, SessionCall } from "./conduct-moves.tsx";
import { Answer, Archive, End, Perform, Sign } from "./party-moves.tsx";
import { Appoint, Choose } from "./mediator-choice.tsx";

/** What the reader can do with a matter now, as the server says. */
export function MediationMoves({ mediation }: { mediation: MediationView }) {
  const say = useDeskSay();
  const moves: readonly (readonly [MediationView["can"][number], ReactNode])[] = [
    ["answer-mediation", <Answer key="answer" mediation={mediation} />],
    ["choose-mediator", <Choose key="choose" mediation={mediation} />],
    ["appoint-mediator", <Appoint key="appoint" mediation={mediation} />],
    ["call-mediation-session", <SessionCall key="call" mediation={mediation} />],
    ["minute-mediation-session", <Minute key="minute" mediation={mediation} />],
    ["draft-mediation-agreement", <Draft key="draft" mediation={mediation} />],
    ["sign-mediation-agreement", <Sign key="sign" mediation={mediation} />],
    ["record-mediation-performance", <Perform key="perform" mediation={mediation} />],
    ["consent-to-mediation-record", <Archive key="archive" mediation={mediation} />],
    ["recuse-mediator", <Recuse key="recuse" mediation={mediation} />],
    ["end-mediation", <End key="end" mediation={mediation} />],
  ];
  const open = moves.filter(([move]) => mediation.can.includes(move));
  if (open.length === 0) return null;
  return (
    <section className="moves" aria-label={say("mediation.moves")}>
      {open.map(([, shown]) => shown)}
    </section>
  );
}
