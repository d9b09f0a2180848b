import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** What can be done about a record: object to it, and see what its repair takes. */
export function RecordRights({ subjectId, record }: { subjectId: string; record: RecordView }) {
  const say = useDeskSay();
  if (record.replaced) return null;
  const path = `/desk/subjects/${subjectId}/records/${record.id}`;
  return (
    <div className="actions record-moves">
      {record.disputedSince === null && (
        <Link className="button quiet" href={`${path}/objection`}>
          {say("rights.object")}
        </Link>
      )}
      {record.polarity === "adverse" && record.publicity.why !== "repaired" && (
        <Link className="button quiet" href={`${path}/repair`}>
          {say("repair.guide")}
        </Link>
      )}
    </div>
  );
}
