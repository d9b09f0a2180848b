import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { IssuedReport } from "@xinheng/domain/archives/own-records/report-view.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { IssueForm } from "./issue-form.tsx";
import { OwnPage } from "./own-page.tsx";

/** Reports a person issues about oneself, and what became of each. */
export function OwnReportsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownReports")} />
      <p>{say("reports.lead")}</p>
      <OwnPage session={session}>{(archive) => <Reports archive={archive} />}</OwnPage>
    </>
  );
}

function Reports({ archive }: { archive: ArchiveView }) {
  const say = useDeskSay();
  const subjectId = archive.subject.id;
  const [before, setBefore] = useState<string | null>(null);
  const issued = useAnswer("/api/practitioners/{subjectId}/reports", {
    path: { subjectId },
    query: before === null ? {} : { before },
  });
  return (
    <>
      <IssueForm archive={archive} />
      <section className="sheet" aria-label={say("reports.mine")}>
        <h2>{say("reports.mine")}</h2>
        <Answered asked={issued}>
          {(value) => (
            <>
              {value.reports.length === 0 && <p className="small">{say("reports.none")}</p>}
              <ol className="records">
                {value.reports.map((report) => (
                  <Issued key={report.id} report={report} subjectId={subjectId} />
                ))}
              </ol>
              <MoreButton next={value.next} first={before === null} go={setBefore} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

const tones = { open: "link", over: "", revoked: "wait" } as const;

function Issued({ report, subjectId }: { report: IssuedReport; subjectId: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  const revoke = useDeed("delete", "/api/practitioners/{subjectId}/reports/{reportId}");
  const { recipient, purpose, items, untilOn, issuedAt, state, openings } = report;
  return (
    <li className="record">
      <div className="record-head">
        <h3>{recipient}</h3>
        <span className="tags">
          <span className={`tag ${tones[state]}`}>{say(`reports.state.${state}`)}</span>
          <span className="tag">{say("reports.until", { on: untilOn })}</span>
        </span>
      </div>
      <div>{say("looks.purpose", { purpose })}</div>
      <div className="small">
        {say("reports.issuedAt", { at: writtenInstant(issuedAt) })} ·{" "}
        {items.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("own.between"))}
      </div>
      {openings.length === 0 ? (
        <p className="small">{say("reports.neverOpened")}</p>
      ) : (
        <details className="fields">
          <summary>{say("reports.openings", { count: openings.length })}</summary>
          <ul>
            {openings.map((at) => (
              <li key={at}>{writtenInstant(at)}</li>
            ))}
          </ul>
        </details>
      )}
      {revoke.problem !== null && <ProblemNote problem={revoke.problem} />}
      {report.can.includes("revoke-professional-report") && (
        <div className="actions record-moves">
          <Popconfirm
            title={say("reports.revokeAsk")}
            okText={say("reports.revoke")}
            cancelText={say("cancel")}
            onConfirm={() => void revoke.send({ path: { subjectId, reportId: report.id } })}
          >
            <Button size="small" loading={revoke.busy}>
              {say("reports.revoke")}
            </Button>
          </Popconfirm>
        </div>
      )}
    </li>
  );
}
