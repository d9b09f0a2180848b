import { Select } from "antd";
import { useAddressFilter } from "../../governance/address-filter.ts";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CommitmentRow } from "./commitment-row.tsx";
import { SignLetters } from "./sign-letters.tsx";

/** The register of commitments, and the association's own letters to sign. */
export function CommitmentsPage() {
  const say = useDeskSay();
  const { chosen, choose, cursor, setCursor } = useAddressFilter(["waiting"]);
  const waiting = chosen["waiting"] === "yes";
  const found = useAnswer("/api/commitments", {
    query: { ...(waiting ? { waiting: "yes" as const } : {}), ...(cursor === null ? {} : { cursor }) },
  });
  return (
    <>
      <PageHead title={say("desk.commitments")} />
      <p>{say("commitments.desk.lead")}</p>
      <Answered asked={found}>
        {({ commitments, next, can }) => (
          <>
            {can.includes("sign-commitment") && <SignLetters subjectId={null} />}
            <div className="tools">
              <Select
                aria-label={say("commitments.waiting")}
                value={waiting ? "yes" : "no"}
                style={{ width: 200 }}
                options={[
                  { value: "no", label: say("commitments.every") },
                  { value: "yes", label: say("commitments.waiting") },
                ]}
                onChange={(one: string) => choose({ waiting: one === "yes" ? "yes" : undefined })}
              />
            </div>
            <section className="sheet" aria-label={say("desk.commitments")}>
              {commitments.length === 0 && <p className="empty">{say("commitments.desk.none")}</p>}
              <ul className="rows">
                {commitments.map((one) => (
                  <CommitmentRow key={one.id} one={one} />
                ))}
              </ul>
            </section>
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}
