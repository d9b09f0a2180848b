import { Link } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ProjectBody } from "./project-body.tsx";

/** A project on the workbench: the same as anybody sees, with the way to each archive here. */
export function ProjectDeskPage({ code }: { code: string }) {
  const say = useDeskSay();
  const asked = useAnswer("/api/projects/{code}", { path: { code } });
  return (
    <Answered asked={asked}>
      {(project) => (
        <>
          <PageHead
            title={project.name}
            trail={<Link href="/desk/projects">{say("desk.projects")}</Link>}
            actions={
              <a className="button quiet" href={`/projects/${encodeURIComponent(project.code)}`}>
                {say("project.openPage")}
              </a>
            }
          />
          <ProjectBody project={project} pathOf={({ id }) => `/desk/subjects/${id}`} />
        </>
      )}
    </Answered>
  );
}
