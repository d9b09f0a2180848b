import { z } from "zod";
import { projectOfSubject } from "@xinheng/domain/archives/projects/project-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { visitorQuestion } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { readProjectsOfSubject } from "./read-project.ts";

/** From a subject to the projects in which it takes part, as far as they are open today. */
export const listSubjectProjects = visitorQuestion({
  name: "list-subject-projects",
  path: "/subjects/{subjectId}/projects",
  says: {
    zh: "列出一个主体公示中的参建项目和角色。",
    en: "List the open projects in which a subject takes part, and its roles.",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: z.object({ projects: z.array(projectOfSubject).max(100) }),
  refuses: ["subject-not-found"],
  handsOut: ({ params: { subjectId }, reply }) => ({
    items: reply.projects.map(({ recordId }) => ({ subjectId, recordId })),
    parameters: { subjectId },
  }),
  async run({ tx, house, today, params: { subjectId } }) {
    const subject = await findSubject(tx, subjectId);
    if (subject === null || subject.kind === "practitioner") return refuse("subject-not-found");
    return { projects: await readProjectsOfSubject({ tx, house, today }, subject.mergedInto ?? subjectId) };
  },
});
