import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { FilingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OwnPage } from "../own/own-page.tsx";
import { FilingForm } from "./filing-form.tsx";
import { FilingItem } from "./filing-item.tsx";

/** What one states of oneself: a new filing, and what became of the earlier ones. */
export function OwnFilingsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownFilings")} />
      <p>{say("own.filings.lead")}</p>
      <OwnPage session={session}>
        {({ subject }) => (
          <>
            <FilingForm
              subjectId={subject.id}
              about={subject.kind === "practitioner" ? "practitioner" : "organisation"}
            />
            <Filed subjectId={subject.id} />
          </>
        )}
      </OwnPage>
    </>
  );
}

function Filed({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [before, setBefore] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/filings", {
    path: { subjectId },
    query: before === null ? {} : { before },
  });
  return (
    <section className="titled" aria-label={say("own.filings.mine")}>
      <h2>{say("own.filings.mine")}</h2>
      <Answered asked={found}>
        {({ filings, next }) => (
          <>
            {filings.length === 0 && <p className="empty">{say("own.filings.none")}</p>}
            <ol className="records">
              {filings.map((filing) => (
                <FilingItem key={filing.id} filing={filing}>
                  {filing.can.includes("withdraw-filing") && <Withdraw filing={filing} />}
                </FilingItem>
              ))}
            </ol>
            <MoreButton next={next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Withdraw({ filing: { subjectId, id: filingId } }: { filing: FilingView }) {
  const say = useDeskSay();
  const withdraw = useDeed("delete", "/api/subjects/{subjectId}/filings/{filingId}");
  return (
    <div className="actions record-moves">
      {withdraw.problem !== null && <ProblemNote problem={withdraw.problem} />}
      <Popconfirm
        title={say("filings.withdraw.ask")}
        okText={say("filings.withdraw")}
        onConfirm={() => void withdraw.send({ path: { subjectId, filingId } })}
      >
        <Button size="small" loading={withdraw.busy}>
          {say("filings.withdraw")}
        </Button>
      </Popconfirm>
    </div>
  );
}
