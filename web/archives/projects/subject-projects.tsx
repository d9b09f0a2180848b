import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ProjectLines } from "./project-lines.tsx";

/** The open projects of a subject on the workbench; nothing where it has none. */
export function SubjectProjects({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const asked = useAnswer("/api/subjects/{subjectId}/projects", { path: { subjectId } });
  return (
    <Answered asked={asked}>
      {({ projects }) =>
        projects.length > 0 && (
          <section className="sheet">
            <h2>{say("subject.projects")}</h2>
            <ProjectLines projects={projects} pathOf={(code) => `/desk/projects/${encodeURIComponent(code)}`} />
          </section>
        )
      }
    </Answered>
  );
}
