import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterHead, useRegister } from "../register-head.tsx";
import { CaseList } from "./case-list.tsx";
import { OpenForm } from "./open-form.tsx";

/** The register of cases. */
export function CasesPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const { state, cursor, go, turn } = useRegister();
  const found = useAnswer("/api/cases", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <RegisterHead
        title={say("desk.cases")}
        links={[
          ...(can.includes("list-case-publicity")
            ? [{ href: "/desk/case-publicity", title: say("desk.casePublicity") }]
            : []),
          ...(can.includes("report-cases") ? [{ href: "/desk/case-report", title: say("desk.caseReport") }] : []),
        ]}
        state={state}
        turn={turn}
      />
      <p>{say("case.lead")}</p>
      {can.includes("open-case") && <OpenForm />}
      <section className="sheet" aria-label={say("case.register")}>
        <h2>{say("case.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <CaseList cases={value.cases} none={say("case.none")} />
              <MoreButton next={value.next} first={cursor === null} go={go} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
