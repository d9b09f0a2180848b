import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { type CaseInterview, waitsForSigning } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { addressOf } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CasePaperLink } from "../cases/case-papers.tsx";
import { CorrectInterview } from "./record-interview.tsx";
import { SignInterview } from "./sign-interview.tsx";

type Given = { readonly matter: CaseView; readonly interview: CaseInterview };

/** Who was heard, as far as the reader may know: each record with its document, what was said, and how it was signed. */
export function CaseInterviews({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  if (matter.interviews.length === 0) return null;
  const waiting = waitsForSigning(matter.interviews);
  return (
    <section className="sheet" aria-label={say("case.interviews")}>
      <h2>{say("case.interviews")}</h2>
      <ul className="rows mediations mediation-papers">
        {matter.interviews.map((interview) => (
          <li key={interview.id}>
            <Interview matter={matter} interview={interview} />
            {waiting.includes(interview) && matter.can.includes("sign-case-interview") && (
              <div className="moves">
                <SignInterview matter={matter} interview={interview} />
                <CorrectInterview matter={matter} interview={interview} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Interview({ matter, interview }: Given) {
  const say = useDeskSay();
  const { heard, post, heardAs, heldOn, from, until, place, askers, withheldWhy } = interview;
  const path = { caseId: matter.id, interviewId: interview.id };
  const addressFor = (form: "pdf" | "docx") =>
    addressOf("/api/cases/{caseId}/interviews/{interviewId}/file", { path, query: { form } });
  return (
    <div>
      <a href={addressFor("pdf")}>{interview.number}</a> <a href={addressFor("docx")}>{say("documents.docx")}</a>{" "}
      <span className="tag">{say(`case.heardAs.${heardAs}`)}</span> {heard} <span className="small">{post}</span>
      <div className="small">
        {say("case.interview.when", { on: heldOn, from, until, place })}{" "}
        {say("case.interview.by", { names: askers.map(({ name }) => name).join(say("case.join")) })}
      </div>
      <Standing matter={matter} interview={interview} />
      {withheldWhy !== "" && <div className="small">{say("case.paper.withheld", { why: withheldWhy })}</div>}
      <details className="bring-paper">
        <summary>{say("case.interview.said")}</summary>
        <p className="said">{interview.text}</p>
      </details>
    </div>
  );
}

/** Signed, how, and by which pages; or corrected by another record; or still to be signed. */
function Standing({ matter, interview: { id, signed } }: Given) {
  const say = useDeskSay();
  const later = matter.interviews.find(({ corrects }) => corrects === id);
  if (later !== undefined)
    return <div className="small">{say("case.interview.corrected", { number: later.number })}</div>;
  if (signed === null)
    return (
      <div>
        <span className="tag wait">{say("case.interview.unsigned")}</span>
      </div>
    );
  const paper = matter.papers.find((one) => one.id === signed.paper);
  return (
    <div className="small">
      {signed.on} {say(`case.interview.how.${signed.how}`)}{" "}
      {signed.witness !== "" && say("case.interview.witnessed", { name: signed.witness })}{" "}
      {paper !== undefined && <CasePaperLink caseId={matter.id} paper={paper} />}
    </div>
  );
}
