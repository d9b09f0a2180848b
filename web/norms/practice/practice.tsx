import type { OfNorm } from "../norm.ts";
import { DocumentLinks } from "../making-file.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReportForm, Reports } from "./reports.tsx";
import { ReviewOutcome } from "./review-outcome.tsx";
import { Signings } from "./signings.tsx";

/** A promulgated norm in use: its document, who signed, the yearly reports, and its review. */
export function Practice({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <>
      {norm.documentId !== null && (
        <section className="sheet" aria-label={say("norm.document")}>
          <h2>{say("norm.document")}</h2>
          <p>
            {norm.number} <DocumentLinks id={norm.documentId} of={norm.number ?? ""} />
          </p>
        </section>
      )}
      <Signings norm={norm} />
      <section className="sheet" aria-label={say("norm.reports")}>
        <h2>{say("norm.reports")}</h2>
        <Reports norm={norm} />
        {norm.can.includes("report-norm") && <ReportForm norm={norm} />}
      </section>
      <ReviewOutcome norm={norm} />
    </>
  );
}
