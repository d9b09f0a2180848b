import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterHead, useRegister } from "../register-head.tsx";
import { ComplaintList } from "./complaint-list.tsx";
import { EnterForm } from "./enter-form.tsx";

/** The register of complaints about members. */
export function ComplaintsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const { state, cursor, go, turn } = useRegister();
  const found = useAnswer("/api/complaints", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <RegisterHead
        title={say("desk.complaints")}
        links={
          can.includes("report-complaints")
            ? [{ href: "/desk/complaint-report", title: say("desk.complaintReport") }]
            : []
        }
        state={state}
        turn={turn}
      />
      <p>{say("complaint.lead")}</p>
      {can.includes("enter-complaint") && <EnterForm />}
      <section className="sheet" aria-label={say("complaint.register")}>
        <h2>{say("complaint.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <ComplaintList complaints={value.complaints} none={say("complaint.none")} />
              <MoreButton next={value.next} first={cursor === null} go={go} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
