import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { ProjectBody } from "../archives/projects/project-body.tsx";
import { useSay } from "../words/use-say.ts";

/** One project of construction as everybody sees it, under a permanent address. */
export function ProjectPage({ page }: { page: PageOf<"project"> }) {
  const say = useSay();
  const { project } = page;
  return (
    <div className="page narrow">
      <h1>{project.name}</h1>
      <p className="small">{say("project.lead")}</p>
      <ProjectBody project={project} pathOf={({ shortId }) => `/s/${shortId}`} />
    </div>
  );
}
