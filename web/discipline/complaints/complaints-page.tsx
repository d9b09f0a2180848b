import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplaintList } from "./complaint-list.tsx";
import { EnterForm } from "./enter-form.tsx";

/** The register of complaints about members. */
export function ComplaintsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const state = asked.get("state") === "all" ? "all" : "open";
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/complaints", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <PageHead
        title={say("desk.complaints")}
        actions={
          <>
            {can.includes("report-complaints") && (
              <Link className="button quiet" href="/desk/complaint-report">
                {say("desk.complaintReport")}
              </Link>
            )}
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                setCursor(null);
                setAsked(state === "open" ? { state: "all" } : {});
              }}
            >
              {say(state === "open" ? "case.all" : "case.open")}
            </button>
          </>
        }
      />
      <p>{say("complaint.lead")}</p>
      {can.includes("enter-complaint") && <EnterForm />}
      <section className="sheet" aria-label={say("complaint.register")}>
        <h2>{say("complaint.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <ComplaintList complaints={value.complaints} none={say("complaint.none")} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
