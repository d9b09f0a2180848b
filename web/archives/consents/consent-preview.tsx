import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RecordGroups } from "../record-groups.tsx";

type Given = { readonly subjectId: string; readonly classes: readonly string[]; readonly closed: boolean };

/** Exactly what a data user would read today. */
export function ConsentPreview({ subjectId, classes, closed }: Given) {
  const say = useDeskSay();
  const found = useAnswer("/api/subjects/{subjectId}/consent-preview", {
    path: { subjectId },
    query: { classes: classes.join(","), closed: closed ? "yes" : "no" },
  });
  return (
    <Answered asked={found}>
      {({ records, more }) => (
        <section className="sheet" aria-label={say("consent.preview")}>
          <h2>{say("consent.preview.title", { count: records.length })}</h2>
          {records.length === 0 && <p className="empty">{say("consent.preview.none")}</p>}
          <RecordGroups records={records} staff />
          {more && <p className="note calm">{say("subject.more")}</p>}
          <p className="note calm">{say("consent.preview.later")}</p>
        </section>
      )}
    </Answered>
  );
}
