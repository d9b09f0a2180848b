import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { useState } from "react";
import { Link } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ArchiveTime } from "../archive-time.tsx";
import { Tombstones } from "../recalls/tombstones.tsx";
import { RecordGroups } from "../record-groups.tsx";
import { RecordRights } from "../rights/record-rights.tsx";
import { SubjectFacts } from "../subject-facts.tsx";
import { type Chosen, YearsFigure } from "../years-figure.tsx";
import { OwnPage } from "./own-page.tsx";

/** One's own archive in full: what is public, what is not and why, and where each record came from. */
export function OwnArchivePage({ session }: { session: SessionView }) {
  return <OwnPage session={session}>{(archive) => <OwnArchive archive={archive} can={session.can} />}</OwnPage>;
}

function OwnArchive({ archive, can }: { archive: ArchiveView; can: readonly string[] }) {
  const say = useDeskSay();
  const [chosen, choose] = useState<Chosen>({ year: null, polarity: null });
  const { subject } = archive;
  const isPerson = subject.kind === "practitioner";
  const open = archive.records.filter(({ publicity }) => publicity.state === "public").length;
  return (
    <>
      <PageHead
        title={say("own.title", { name: subject.name })}
        tags={
          !isPerson && (
            <>
              {subject.demonstration && <span className="tag">{say("demonstration")}</span>}
              <span className="tag link">{say("own.public", { count: open })}</span>
              <span className="tag">{say("own.notPublic", { count: archive.records.length - open })}</span>
            </>
          )
        }
        actions={
          isPerson ? (
            can.includes("issue-professional-report") && (
              <Link className="button quiet" href="/desk/own/reports">
                {say("own.reports")}
              </Link>
            )
          ) : (
            <a className="button quiet" href={`/s/${subject.shortId}`}>
              {say("archive.portal")}
            </a>
          )
        }
      />
      <p className="note calm">{isPerson ? say("own.aboutPerson") : say("own.about", { name: subject.name })}</p>
      <section className="sheet">
        <SubjectFacts pathOf={(other) => `/s/${other.shortId}`} subject={subject} />
      </section>
      <div className="two">
        <Records archive={archive} chosen={chosen} choose={choose} />
        <aside>
          {!isPerson && archive.years.length > 0 && (
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
        </aside>
      </div>
    </>
  );
}

type Given = { archive: ArchiveView; chosen: Chosen; choose: (chosen: Chosen) => void };

function Records({ archive, chosen, choose }: Given) {
  const say = useDeskSay();
  const records = archive.records.filter(
    ({ polarity, document }) =>
      (chosen.polarity === null || polarity === chosen.polarity) &&
      (chosen.year === null || document.decidedOn.startsWith(`${chosen.year}-`)),
  );
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
      {records.length === 0 && <p className="empty">{say("own.none")}</p>}
      <RecordGroups
        records={records}
        staff
        person={archive.subject.kind === "practitioner"}
        movesOf={(record) => <RecordRights subjectId={archive.subject.id} record={record} />}
      />
      {archive.more && <p className="note calm">{say("subject.more")}</p>}
      {archive.recalls.length > 0 && (
        <Tombstones
          subjectId={archive.subject.id}
          recalls={archive.recalls}
          mayTrace={false}
          mayLift={false}
          lifted={() => undefined}
        />
      )}
    </section>
  );
}
