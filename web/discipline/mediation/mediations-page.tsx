import { useState } from "react";
import { useSearchParams } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MediationList } from "./mediation-list.tsx";
import { MediatorRoll } from "./mediator-roll.tsx";
import { RequestForm } from "./request-form.tsx";

/** The register of mediations, and the roll of those who mediate. */
export function MediationsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const state = asked.get("state") === "all" ? "all" : "open";
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/mediations", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <PageHead
        title={say("desk.mediations")}
        actions={
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              setCursor(null);
              setAsked(state === "open" ? { state: "all" } : {});
            }}
          >
            {say(state === "open" ? "mediation.all" : "mediation.open")}
          </button>
        }
      />
      <p>{say("mediation.lead")}</p>
      {can.includes("request-mediation") && <RequestForm subjectId={null} />}
      <section className="sheet" aria-label={say("mediation.register")}>
        <h2>{say("mediation.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <MediationList mediations={value.mediations} none={say("mediation.none")} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
      <MediatorRoll keeps={can.includes("enter-mediator")} />
    </>
  );
}
