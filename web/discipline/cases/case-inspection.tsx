import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { RecordGroups } from "../../archives/record-groups.tsx";
import { MoveForm, MoveText } from "../../archives/rights/move-form.tsx";
import type { Reply } from "../../kit/api.ts";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Looked = Reply<"/api/cases/{caseId}/inspections", "post">;

/** Looks into the respondent's archive for a purpose; what was opened stands below until it is closed. */
export function InspectArchive({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const [purpose, setPurpose] = useState("");
  const [looked, setLooked] = useState<Looked | null>(null);
  const deed = useDeed("post", "/api/cases/{caseId}/inspections");
  const send = async () => {
    const answer = await deed.send({ path: { caseId: matter.id }, body: { purpose } });
    if (answer.ok) setLooked(answer.value);
    return answer.ok;
  };
  if (looked !== null) return <Opened looked={looked} close={() => setLooked(null)} />;
  return (
    <MoveForm title={say("case.inspect")} about={say("case.inspect.about")} {...deed} send={send}>
      <MoveText label={say("inspect.purpose")} value={purpose} most={200} change={setPurpose} />
    </MoveForm>
  );
}

function Opened({ looked, close }: { looked: Looked; close: () => void }) {
  const say = useDeskSay();
  return (
    <section className="sheet move" aria-label={say("case.inspected")}>
      <h2>{say("case.inspected")}</h2>
      {looked.records.length === 0 && <p className="empty">{say("case.inspected.none")}</p>}
      <RecordGroups records={looked.records} staff />
      {looked.more && <p className="note calm">{say("subject.more")}</p>}
      <div className="actions">
        <Button onClick={close}>{say("case.inspected.close")}</Button>
      </div>
    </section>
  );
}
