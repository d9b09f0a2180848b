import { Button } from "antd";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Issues the minutes, once: they are numbered and do not change any more. */
export function MinutesMove({ id }: { id: string }) {
  const say = useDeskSay();
  const issue = useDeed("post", "/api/meetings/{meetingId}/minutes");
  return (
    <div className="deed">
      <p className="note calm">{say("minutes.about")}</p>
      {issue.problem !== null && <ProblemNote problem={issue.problem} />}
      <p className="actions">
        <Button type="primary" loading={issue.busy} onClick={() => void issue.send({ path: { meetingId: id } })}>
          {say("minutes.do")}
        </Button>
      </p>
    </div>
  );
}
