import type { PageOf, RecordFilter } from "@xinheng/domain/disclosure/portal-view.ts";
import { useState } from "react";
import { ArchiveTime } from "../archives/archive-time.tsx";
import { ProjectLines } from "../archives/projects/project-lines.tsx";
import { RecordGroups } from "../archives/record-groups.tsx";
import { SubjectFacts } from "../archives/subject-facts.tsx";
import { YearsFigure } from "../archives/years-figure.tsx";
import { useSay } from "../words/use-say.ts";
import { CommitmentLines } from "./commitment-lines.tsx";
import { AsOfForm } from "./as-of-form.tsx";
import { SanctionLines } from "./sanction-lines.tsx";
import { SubjectHead } from "./subject-head.tsx";
import { matches, pathWith } from "./record-filter.ts";

/** One subject as the public may see it: who, what it did, by which documents, until when. */
export function SubjectPage({ page }: { page: PageOf<"subject"> }) {
  const say = useSay();
  const [filter, setFilter] = useState(page.filter);
  const { archive } = page;
  // All rows are here unless the server chose among them; then each figure leads back to it.
  const whole = page.filter.year === null && page.filter.polarity === null && !archive.more;
  const choose = (chosen: RecordFilter) => {
    setFilter(chosen);
    window.history.replaceState(null, "", pathWith(page, chosen));
    document.getElementById("records")?.scrollIntoView();
  };
  const chooser = whole ? { choose } : {};
  return (
    <div className="page subject">
      <SubjectHead page={page} />
      {archive.asOf !== archive.today && (
        <p className="note">
          {say("subject.asOf.past", { on: archive.asOf })}{" "}
          <a href={`/s/${archive.subject.shortId}`}>{say("subject.asOf.today")}</a>
        </p>
      )}
      <section className="sheet" aria-label={say("subject.about")}>
        <SubjectFacts
          subject={archive.subject}
          pathOf={(other) => `/s/${other.shortId}`}
          association={(member) => (
            <a href={`/a/${member.slug}`}>
              {say("subject.memberSince", { association: member.association, since: member.since })}
            </a>
          )}
        />
      </section>
      <div className="two">
        <section className="sheet" id="records" aria-live="polite">
          <Records page={page} filter={filter} {...chooser} />
        </section>
        <aside>
          {page.sanctions.length > 0 && (
            <section className="sheet" aria-label={say("openSanctions.title")}>
              <h2>{say("openSanctions.title")}</h2>
              <p className="small">{say("openSanctions.nature")}</p>
              <SanctionLines sanctions={page.sanctions} named={false} />
            </section>
          )}
          {page.projects.length > 0 && (
            <section className="sheet">
              <h2>{say("subject.projects")}</h2>
              <ProjectLines projects={page.projects} pathOf={(code) => `/projects/${encodeURIComponent(code)}`} />
            </section>
          )}
          {page.commitments.length > 0 && (
            <section className="sheet">
              <h2>{say("commitments.title")}</h2>
              <CommitmentLines commitments={page.commitments} named={false} />
            </section>
          )}
          {archive.years.length > 0 && (
            <section className="sheet">
              <h2>{say("years.title")}</h2>
              <YearsFigure years={archive.years} pathOf={(chosen) => pathWith(page, chosen)} {...chooser} />
            </section>
          )}
          <AsOfForm archive={archive} />
          {archive.records.length > 0 && (
            <section className="sheet">
              <h2>{say("subject.time")}</h2>
              <ArchiveTime records={archive.records} today={archive.today} />
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}

type Shown = { page: PageOf<"subject">; filter: RecordFilter; choose?: (filter: RecordFilter) => void };

function Records({ page, filter, ...chooser }: Shown) {
  const say = useSay();
  const { archive } = page;
  const shown = archive.records.filter((record) => matches(record, filter));
  if (archive.records.length === 0 && filter.year === null) {
    return (
      <div className="empty">
        <b>{say("subject.none")}</b>
        {say("subject.none.why", { on: archive.asOf })}
      </div>
    );
  }
  return (
    <>
      <FilterLine page={page} filter={filter} {...chooser} />
      {shown.length === 0 && <p className="empty">{say("subject.noneInFilter")}</p>}
      <RecordGroups records={shown} />
      {archive.more && <p className="note calm">{say("subject.more")}</p>}
      <p className="small">{say("subject.rule")}</p>
      <p className="small">{say("subject.wrong")}</p>
    </>
  );
}

function FilterLine({ page, filter, choose }: Shown) {
  const say = useSay();
  if (filter.year === null && filter.polarity === null) return null;
  const year = filter.year === null ? [] : [say("subject.year", { year: filter.year })];
  const polarity = filter.polarity === null ? [] : [say(`polarity.${filter.polarity}`)];
  const everything = { year: null, polarity: null };
  return (
    <p className="note calm filter">
      {say("subject.filtered", { what: [...year, ...polarity].join(" · ") })}
      <a
        href={pathWith(page, everything)}
        onClick={(event) => {
          if (choose === undefined) return;
          event.preventDefault();
          choose(everything);
        }}
      >
        {say("subject.all")}
      </a>
    </p>
  );
}
