import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterHead, useRegister } from "../register-head.tsx";
import { MediationList } from "./mediation-list.tsx";
import { MediatorRoll } from "./mediator-roll.tsx";
import { RequestForm } from "./request-form.tsx";

/** The register of mediations, and the roll of those who mediate. */
export function MediationsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const { state, cursor, go, turn } = useRegister();
  const found = useAnswer("/api/mediations", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <RegisterHead title={say("desk.mediations")} links={[]} state={state} turn={turn} />
      <p>{say("mediation.lead")}</p>
      {can.includes("request-mediation") && <RequestForm subjectId={null} />}
      <section className="sheet" aria-label={say("mediation.register")}>
        <h2>{say("mediation.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <MediationList mediations={value.mediations} none={say("mediation.none")} />
              <MoreButton next={value.next} first={cursor === null} go={go} />
            </>
          )}
        </Answered>
      </section>
      <MediatorRoll keeps={can.includes("enter-mediator")} />
    </>
  );
}
