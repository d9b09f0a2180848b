import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseList } from "./case-list.tsx";
import { OpenForm } from "./open-form.tsx";

/** The register of cases. */
export function CasesPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const state = asked.get("state") === "all" ? "all" : "open";
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/cases", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <PageHead
        title={say("desk.cases")}
        actions={
          <>
            {can.includes("list-case-publicity") && (
              <Link className="button quiet" href="/desk/case-publicity">
                {say("desk.casePublicity")}
              </Link>
            )}
            {can.includes("report-cases") && (
              <Link className="button quiet" href="/desk/case-report">
                {say("desk.caseReport")}
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
      <p>{say("case.lead")}</p>
      {can.includes("open-case") && <OpenForm />}
      <section className="sheet" aria-label={say("case.register")}>
        <h2>{say("case.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <CaseList cases={value.cases} none={say("case.none")} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
