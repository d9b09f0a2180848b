import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterHead, useRegister } from "../register-head.tsx";
import { EnterInfringementForm } from "./enter-infringement-form.tsx";
import { InfringementList } from "./infringement-list.tsx";

/** The register of complaints about what was done with somebody's data. */
export function InfringementsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const { state, cursor, go, turn } = useRegister();
  const found = useAnswer("/api/infringements", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  const links = [
    { needs: "report-infringements", href: "/desk/infringement-report", title: say("desk.infringementReport") },
    { needs: "list-suits", href: "/desk/suits", title: say("desk.suits") },
  ].filter(({ needs }) => can.includes(needs));
  return (
    <>
      <RegisterHead title={say("desk.infringements")} links={links} state={state} turn={turn} />
      <p>{say("infringement.lead")}</p>
      {can.includes("enter-infringement") && <EnterInfringementForm />}
      <section className="sheet" aria-label={say("infringement.register")}>
        <h2>{say("infringement.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <InfringementList infringements={value.infringements} none={say("infringement.none")} />
              <MoreButton next={value.next} first={cursor === null} go={go} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
