import type { OpenProject, ProjectPart } from "@xinheng/domain/archives/projects/project-view.ts";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { writtenYuan } from "../../kit/written.ts";
import { useSay } from "../../words/use-say.ts";

type Given = {
  readonly project: OpenProject;
  /** Where the page of a participant is: its open archive, or the one on the workbench. */
  readonly pathOf: (subject: ProjectPart["subject"]) => string;
};

/** A project as its open records tell of it: what it is, the documents it came by, and everybody who takes part. */
export function ProjectBody({ project, pathOf }: Given) {
  const say = useSay();
  return (
    <>
      <section className="sheet" aria-label={say("project.about")}>
        <dl className="facts">
          <Fact name={say("project.code")}>
            <span className="code">{project.code}</span>
          </Fact>
          {project.place !== null && <Fact name={say("project.place")}>{project.place}</Fact>}
          {project.kind !== null && <Fact name={say("project.kind")}>{project.kind}</Fact>}
          {project.otherNames.length > 0 && (
            <Fact name={say("project.otherNames")}>{project.otherNames.join(say("project.comma"))}</Fact>
          )}
        </dl>
      </section>
      {project.stages.length > 0 && (
        <section className="sheet" aria-label={say("project.stages")}>
          <h2>{say("project.stages")}</h2>
          <Stages stages={project.stages} />
        </section>
      )}
      <section className="sheet" aria-label={say("project.parts")}>
        <h2>
          {say("project.parts")}{" "}
          <span className="small">
            {say("project.count", { count: new Set(project.parts.map(({ subject }) => subject.id)).size })}
          </span>
        </h2>
        <Parts parts={project.parts} pathOf={pathOf} />
        {project.more && <p className="note calm">{say("project.more")}</p>}
        <p className="small">{say("project.rule")}</p>
      </section>
    </>
  );
}

function Stages({ stages }: Pick<OpenProject, "stages">) {
  const say = useSay();
  const locale = useLocale();
  return (
    <ul className="rows">
      {stages.map((stage) => (
        <li key={`${stage.name} ${stage.number}`}>
          <div>
            <span className="tag">{nameIn(locale, stage.name, stage.nameEn)}</span> {stage.number}
            <div className="small">
              {[stage.on, stage.issuer].filter((one) => one !== null).join(" · ")}
              {stage.participants.length > 0 && (
                <>
                  {" "}
                  {stage.participants.length > mostNamed
                    ? say("project.toldByMany", { count: stage.participants.length })
                    : say("project.toldBy", { names: stage.participants.join(say("project.comma")) })}
                </>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

const mostNamed = 3;

function Parts({ parts, pathOf }: { parts: readonly ProjectPart[]; pathOf: Given["pathOf"] }) {
  const locale = useLocale();
  const roles = [...Map.groupBy(parts, ({ role }) => role)];
  return roles.map(([role, held]) => (
    <section key={role} className="group" aria-label={nameIn(locale, role, held[0]?.roleEn ?? null)}>
      <h3>{nameIn(locale, role, held[0]?.roleEn ?? null)}</h3>
      <ul className="rows">
        {held.map((part) => (
          <li key={part.recordId}>
            <div className="hit">
              <div>
                <a href={pathOf(part.subject)}>{part.subject.name}</a> <PartNote part={part} />
              </div>
              <PartState part={part} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** What the record says of the participation, with whose word it is. */
function PartNote({ part }: { part: ProjectPart }) {
  const say = useSay();
  const told = [
    part.section,
    part.state,
    part.amountYuan === null ? null : say("project.sum", { amount: writtenYuan(part.amountYuan) }),
    say("project.confirmed", { on: part.confirmedOn, issuer: part.issuer }),
  ];
  return <div className="small">{told.filter((one) => one !== null).join(" · ")}</div>;
}

/** Its own public state today, as its page has it. */
function PartState({ part }: { part: ProjectPart }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="tags">
      {part.lists.map((list) => (
        <span key={list.name} className={`tag ${list.adverse ? "act" : "good"}`}>
          {nameIn(locale, list.name, list.nameEn)}
        </span>
      ))}
      <span className="small">{say("results.records", { count: part.publicRecords })}</span>
      {part.publicAdverse > 0 && (
        <span className="tag act">{say("results.adverse", { count: part.publicAdverse })}</span>
      )}
    </div>
  );
}
