import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AgencyFacts } from "./agency-facts.tsx";
import { AgencyLines } from "./agency-lines.tsx";
import { AssignmentList } from "./assignment-list.tsx";
import { CheckList } from "./check-list.tsx";
import { InterestForm } from "./interest-form.tsx";

/** What an agency sees: its own entry and what is assigned to it, and nothing else of the association. */
export function OwnAgencyPage({ session: { actor, association } }: { session: SessionView }) {
  const say = useDeskSay();
  const held = (actor?.offices ?? []).filter(
    ({ office, associationId }) => office === "agency" && associationId === (association?.id ?? null),
  );
  const ids = [...new Set(held.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])))];
  return (
    <>
      <PageHead title={say("desk.ownAgency")} />
      <p>{say("ownAgency.lead")}</p>
      {ids.map((id) => (
        <OwnAgency key={id} id={id} />
      ))}
    </>
  );
}

function OwnAgency({ id }: { id: string }) {
  const found = useAnswer("/api/agencies/{subjectId}", { path: { subjectId: id } });
  return (
    <Answered asked={found}>
      {(agency) => (
        <>
          <AssignmentList agency={agency} />
          <AgencyFacts agency={agency} />
          {agency.can.includes("declare-agency-interest") && (
            <div className="page-deed">
              <InterestForm agency={agency} />
            </div>
          )}
          <CheckList agency={agency} />
          <AgencyLines agency={agency} />
        </>
      )}
    </Answered>
  );
}
