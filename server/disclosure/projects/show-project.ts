import { z } from "zod";
import { openProject } from "@xinheng/domain/archives/projects/project-view.ts";
import { visitorQuestion } from "../../platform/operation.ts";
import { readProject } from "./read-project.ts";

/** A project and who takes part in it, as far as that is open today. */
export const showProject = visitorQuestion({
  name: "show-project",
  path: "/projects/{code}",
  says: {
    zh: "查看一个工程项目：程序文件和全部参建单位，各单位今天公示的记录数和所在名单。",
    en: "A project of construction: its documents and all who take part, each with its open records and lists of today.",
  },
  params: z.object({ code: z.string().min(1).max(128) }),
  reply: openProject,
  refuses: ["project-not-found"],
  handsOut: ({ params, reply }) => ({
    items: reply.parts.map(({ subject, recordId }) => ({ subjectId: subject.id, recordId })),
    parameters: params,
  }),
  run: ({ tx, house, today, params }) => readProject({ tx, house, today }, params.code),
});
