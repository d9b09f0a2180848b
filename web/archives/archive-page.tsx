import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { useState } from "react";
import { Link, Redirect } from "wouter";
import type { Answer } from "../kit/api.ts";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { RegisterPanel } from "../subjects/register/register-panel.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ArchiveAsOf } from "./archive-as-of.tsx";
import { ArchiveTime } from "./archive-time.tsx";
import { RecordReceivers } from "./handovers/receivers-list.tsx";
import { DocumentsList } from "./extracts/documents-list.tsx";
import { InspectionForm } from "./inspection-form.tsx";
import { LooksList } from "./looks-list.tsx";
import { KeepRecordForm } from "./practitioners/keep-record-form.tsx";
import { MergePanel } from "./merges/merge-panel.tsx";
import { SubjectProjects } from "./projects/subject-projects.tsx";
import { RecallForm } from "./recalls/recall-form.tsx";
import { Tombstones } from "./recalls/tombstones.tsx";
import { RecordRights } from "./rights/record-rights.tsx";
import { RecordGroups } from "./record-groups.tsx";
import { SubjectFacts } from "./subject-facts.tsx";
import { type Inspection, useInspection } from "./use-inspection.ts";
import { type Chosen, YearsFigure } from "./years-figure.tsx";

/** An archive as a visitor sees it; the whole of it only after saying what for. */
export function ArchivePage({ id }: { id: string }) {
  const visitorsView = useAnswer("/api/subjects/{subjectId}/archive", { path: { subjectId: id } });
  const inspection = useInspection(id);
  const winner = winnerOf(visitorsView.answer);
  if (winner !== null) return <Redirect to={`/desk/subjects/${winner}`} />;
  return (
    <Answered asked={visitorsView}>
      {(archive) => <Archive archive={inspection.whole?.archive ?? archive} inspection={inspection} />}
    </Answered>
  );
}

/** The address of a subject that was merged leads to the one that stands. */
function winnerOf(answer: Answer<ArchiveView> | undefined): string | null {
  if (answer === undefined || answer.ok || answer.problem.code !== "subject-merged") return null;
  const winner = answer.problem.details?.["winner"];
  return typeof winner === "string" ? winner : null;
}

function Archive({ archive, inspection }: { archive: ArchiveView; inspection: Inspection }) {
  const say = useDeskSay();
  const [chosen, choose] = useState<Chosen>({ year: null, polarity: null });
  const { subject } = archive;
  const { changed } = inspection;
  const purpose = inspection.whole?.purpose ?? null;
  return (
    <>
      <PageHead
        title={subject.name}
        trail={<Link href="/desk/subjects">{say("desk.subjects")}</Link>}
        tags={
          <>
            {subject.demonstration && <span className="tag">{say("demonstration")}</span>}
            <span className={`tag ${purpose === null ? "" : "link"}`}>
              {purpose === null ? say("archive.visitors") : say("archive.whole", { purpose })}
            </span>
          </>
        }
        actions={<HeadMoves archive={archive} />}
      />
      {purpose === null && archive.can.includes("inspect-archive") && <InspectionForm inspection={inspection} />}
      {purpose !== null && archive.asOf !== archive.today && (
        <p className="note">
          {say("archive.asOf.past", { on: archive.asOf })}{" "}
          <button type="button" className="button link" onClick={() => void inspection.read(purpose)}>
            {say("subject.asOf.today")}
          </button>
        </p>
      )}
      <section className="sheet">
        <SubjectFacts subject={subject} pathOf={(other) => `/desk/subjects/${other.id}`} />
      </section>
      {archive.can.includes("show-subject") && <RegisterPanel subjectId={subject.id} />}
      <div className="two">
        <div>
          <Records archive={archive} whole={purpose !== null} chosen={chosen} choose={choose} changed={changed} />
          {archive.can.includes("keep-record") && (
            <KeepRecordForm subjectId={subject.id} about="organisation" kept={changed} />
          )}
        </div>
        <aside>
          <SubjectProjects subjectId={subject.id} />
          {archive.years.length > 0 && (
            <section className="sheet">
              <h2>{say("years.title")}</h2>
              <YearsFigure years={archive.years} pathOf={() => "#"} choose={choose} />
            </section>
          )}
          {archive.records.length > 0 && (
            <section className="sheet">
              <h2>{say("subject.time")}</h2>
              <ArchiveTime records={archive.records} today={archive.today} />
            </section>
          )}
          {purpose !== null && (
            <ArchiveAsOf key={archive.asOf} archive={archive} show={(asOf) => void inspection.read(purpose, asOf)} />
          )}
          {archive.can.includes("list-subject-documents") && <DocumentsList archive={archive} purpose={purpose} />}
          {archive.can.includes("list-merge-candidates") && <MergePanel archive={archive} changed={changed} />}
          {archive.can.includes("list-looks") && <LooksList subjectId={subject.id} />}
        </aside>
      </div>
    </>
  );
}

/** A record is entered for whom the page is about. */
function HeadMoves({ archive: { subject, can } }: { archive: ArchiveView }) {
  const say = useDeskSay();
  const code = subject.identifiers.find(({ scheme }) => scheme === "uscc")?.code ?? "";
  return (
    <>
      {can.includes("collect-record") && (
        <Link
          className="button quiet"
          href={`/desk/records/new?${new URLSearchParams({ name: subject.name, code }).toString()}`}
        >
          {say("entry.open")}
        </Link>
      )}
      <a className="button quiet" href={`/s/${subject.shortId}`}>
        {say("archive.portal")}
      </a>
    </>
  );
}

type RecordsGiven = {
  archive: ArchiveView;
  whole: boolean;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
  changed: () => void;
};

function Records({ archive, whole, chosen, choose, changed }: RecordsGiven) {
  const say = useDeskSay();
  const subjectId = archive.subject.id;
  const records = archive.records.filter(
    ({ polarity, document }) =>
      (chosen.polarity === null || polarity === chosen.polarity) &&
      (chosen.year === null || document.decidedOn.startsWith(`${chosen.year}-`)),
  );
  const mayTrace = whole && archive.can.includes("list-receivers");
  // What stood on a past day is read, not acted upon.
  const mayRecall = archive.can.includes("recall-record") && archive.asOf === archive.today;
  return (
    <section className="sheet">
      {chosen.year !== null && (
        <p className="note calm filter">
          {say("subject.filtered", { what: say("subject.year", { year: chosen.year }) })}{" "}
          <button type="button" className="button link" onClick={() => choose({ year: null, polarity: null })}>
            {say("subject.all")}
          </button>
        </p>
      )}
      {records.length === 0 && <p className="empty">{say(whole ? "archive.none" : "archive.nonePublic")}</p>}
      <RecordGroups
        records={records}
        staff={whole}
        movesOf={(record) => (
          <>
            {mayRecall && !record.replaced && <RecallForm subjectId={subjectId} record={record} recalled={changed} />}
            {whole && archive.can.includes("file-objection") && <RecordRights subjectId={subjectId} record={record} />}
            {mayTrace && <RecordReceivers subjectId={subjectId} recordId={record.id} />}
          </>
        )}
      />
      {archive.more && <p className="note calm">{say("subject.more")}</p>}
      {archive.recalls.length > 0 && (
        <Tombstones
          subjectId={subjectId}
          recalls={archive.recalls}
          mayLift={archive.can.includes("lift-recall")}
          mayTrace={archive.can.includes("list-receivers")}
          lifted={changed}
        />
      )}
    </section>
  );
}
