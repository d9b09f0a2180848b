import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { Link } from "wouter";
import { OwnPage } from "../../archives/own/own-page.tsx";
import { TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DisputedTag } from "./disputed-tag.tsx";
import { StandingTag } from "./standing-tag.tsx";
import "../../governance/governance.css";

type Own = Reply<"/api/subjects/{subjectId}/evaluations", "get">;

/** A member's own: its grade, the calls it may answer, and what it applied for. */
export function OwnEvaluationsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownEvaluations")} />
      <p>{say("own.evaluations.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Evaluations subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Evaluations({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const found = useAnswer("/api/subjects/{subjectId}/evaluations", { path: { subjectId } });
  return (
    <Answered asked={found}>
      {({ calls, entries }) => (
        <>
          <section className="sheet">
            <h2>{say("own.evaluations.calls")}</h2>
            {calls.length === 0 && <p className="empty">{say("own.evaluations.noCalls")}</p>}
            {calls.map((call) => (
              <Call key={call.id} call={call} subjectId={subjectId} />
            ))}
          </section>
          <section className="sheet">
            <h2>{say("own.evaluations.entries")}</h2>
            {entries.length === 0 && <p className="empty">{say("own.evaluations.noEntries")}</p>}
            <ul className="rows">
              {entries.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        </>
      )}
    </Answered>
  );
}

function EntryRow({ entry }: { entry: Own["entries"][number] }) {
  const say = useDeskSay();
  const { id, roundTitle, stage, grade, points, standing, validUntil } = entry;
  return (
    <li>
      <Link href={`/desk/own/evaluations/${entry.subjectId}/${id}`}>{roundTitle}</Link>{" "}
      <span className="tag">{say(`entry.stage.${stage}`)}</span>{" "}
      {grade !== null && (
        <span className="tag good">{points === null ? grade : say("score.is", { grade, points })}</span>
      )}{" "}
      <StandingTag standing={standing} /> <DisputedTag since={entry.disputedSince} />
      <p className="small">
        {say(`entry.waits.${entry.waits}`)}{" "}
        {standing === "final" && validUntil !== null && say("own.evaluations.until", { day: validUntil })}
      </p>
    </li>
  );
}

function Call({ call, subjectId }: { call: Own["calls"][number]; subjectId: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  const apply = useDeed("post", "/api/subjects/{subjectId}/evaluations");
  return (
    <>
      <h3>{call.title}</h3>
      <p>{call.purpose}</p>
      <p className="small">
        {say("own.evaluations.by", { model: nameIn(locale, call.modelName, call.modelNameEn) })}{" "}
        {say("round.until", { day: call.applyUntil ?? "" })}
      </p>
      {call.can.includes("apply-for-evaluation") && (
        <OpenedForm<{ committedBy: string }>
          opens={say("own.evaluations.apply.open")}
          about={say("own.evaluations.apply.about")}
          does={say("own.evaluations.apply.do")}
          primary
          deed={apply}
          send={({ committedBy }) =>
            apply.send({ path: { subjectId }, body: { roundId: call.id, committedBy, promised: true } })
          }
        >
          <TextField name="committedBy" label={say("entry.committedBy")} most={60} />
        </OpenedForm>
      )}
    </>
  );
}
