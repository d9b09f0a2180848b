import type { FilingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import { Button } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReasonForm } from "../reason-form.tsx";

/** The secretariat's two answers. */
export function FilingMoves({ filing, done }: { filing: FilingView; done: (says: string) => void }) {
  const say = useDeskSay();
  const accept = useDeed("post", "/api/subjects/{subjectId}/filings/{filingId}/acceptance");
  const giveBack = useDeed("post", "/api/subjects/{subjectId}/filings/{filingId}/return");
  const { subjectId, id: filingId, subjectName: name, can } = filing;
  const path = { subjectId, filingId };
  const doAccept = async () => {
    const answer = await accept.send({ path });
    if (answer.ok) done(say("filings.done.accepted", { name }));
  };
  const doReturn = async (reason: string) => {
    const answer = await giveBack.send({ path, body: { reason } });
    if (answer.ok) done(say("filings.done.returned", { name }));
  };
  if (!can.includes("accept-filing") && !can.includes("return-filing")) return null;
  return (
    <>
      {accept.problem !== null && <ProblemNote problem={accept.problem} />}
      {can.includes("accept-filing") && (
        <div className="actions">
          <Button type="primary" loading={accept.busy} onClick={() => void doAccept()}>
            {say("filings.accept")}
          </Button>
        </div>
      )}
      {can.includes("return-filing") && (
        <ReasonForm
          opens={say("filings.return")}
          about={say("filings.return.about")}
          asks={say("filings.return.why")}
          does={say("filings.return.do")}
          problem={giveBack.problem}
          busy={giveBack.busy}
          send={(reason) => void doReturn(reason)}
        />
      )}
    </>
  );
}
