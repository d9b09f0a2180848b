import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import type { ReactNode } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CourtApply, CourtConsent, CourtRuling } from "../agreements/court-moves.tsx";
import { Draft } from "../agreements/draft-form.tsx";
import { Minute, Recuse, SessionCall } from "./conduct-moves.tsx";
import { Answer, Archive, End, Sign } from "./party-moves.tsx";
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
    ["agree-to-court-confirmation", <CourtConsent key="court-consent" mediation={mediation} />],
    ["apply-for-court-confirmation", <CourtApply key="court-apply" mediation={mediation} />],
    ["record-court-ruling", <CourtRuling key="court-ruling" mediation={mediation} />],
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
