import { Link } from "wouter";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AgencyFacts } from "./agency-facts.tsx";
import { AgencyLines } from "./agency-lines.tsx";
import { AgencyMoves } from "./agency-moves.tsx";
import { AssignmentList } from "./assignment-list.tsx";
import { CheckList } from "./check-list.tsx";

/** One agency for the association's staff: what it showed, what is missing, what it was given, what checks found. */
export function AgencyPage({ id }: { id: string }) {
  const say = useDeskSay();
  const found = useAnswer("/api/agencies/{subjectId}", { path: { subjectId: id } });
  return (
    <Answered asked={found}>
      {(agency) => (
        <>
          <PageHead title={agency.name} trail={<Link href="/desk/agencies">{say("desk.agencies")}</Link>} />
          <AgencyFacts agency={agency} staff />
          <AgencyMoves agency={agency} />
          <AssignmentList agency={agency} />
          <CheckList agency={agency} />
          <AgencyLines agency={agency} staff />
        </>
      )}
    </Answered>
  );
}
