import { Button } from "antd";
import { useState } from "react";
import { Door } from "../../access/door.tsx";
import type { Reply } from "../../kit/api.ts";
import { Fact } from "../../kit/fact.tsx";
import { type Locale, nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RecordGroups } from "../record-groups.tsx";

type Report = Reply<"/api/report-openings", "post">;

/**
 * A person's report, opened by its link. The token stands behind the #, where no server's log sees it; it opens by a press,
 * so that whoever only looks at a link, or a machine that follows it, opens nothing in the person's log.
 */
export function ReportPage({ speak }: { speak: (locale: Locale) => void }) {
  const say = useDeskSay();
  const open = useDeed("post", "/api/report-openings");
  const [token] = useState(() => window.location.hash.slice(1));
  const [report, setReport] = useState<Report | null>(null);
  const read = async () => {
    const answer = await open.send({ body: { token } });
    if (answer.ok) setReport(answer.value);
  };
  return (
    <Door
      speak={speak}
      wide={report !== null}
      title={say("report.title")}
      lead={token === "" ? say("report.noToken") : say("report.lead")}
    >
      {open.problem !== null && <ProblemNote problem={open.problem} />}
      {report === null && token !== "" && (
        <Button type="primary" size="large" block loading={open.busy} onClick={() => void read()}>
          {say("report.open")}
        </Button>
      )}
      {report !== null && <Content report={report} />}
    </Door>
  );
}

function Content({ report }: { report: Report }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      <dl className="facts">
        <Fact name={say("report.name")}>{report.name}</Fact>
        <Fact name={say("report.identityNumber")}>
          <span className="code">{report.identityNumber}</span>
        </Fact>
        <Fact name={say("report.recipient")}>{report.recipient}</Fact>
        <Fact name={say("report.purpose")}>{report.purpose}</Fact>
        <Fact name={say("report.issuedAt")}>{writtenInstant(report.issuedAt)}</Fact>
        <Fact name={say("report.untilOn")}>{report.untilOn}</Fact>
        <Fact name={say("report.association")}>{report.association}</Fact>
        <Fact name={say("report.practices")}>
          {report.practices.map(({ enterprise, post, sinceOn, untilOn }) => (
            <div key={`${enterprise}${sinceOn}`}>
              {enterprise} {post}{" "}
              <span className="small">
                {sinceOn} — {untilOn ?? say("practice.now")}
              </span>
            </div>
          ))}
        </Fact>
        <Fact name={say("report.items")}>
          {report.items.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("own.between"))}
        </Fact>
      </dl>
      {report.records.length === 0 && <p className="note calm">{say("report.none")}</p>}
      <RecordGroups records={report.records} person />
      <p className="small">{say("report.note")}</p>
    </>
  );
}
