import { z } from "zod";
import { archiveView } from "@xinheng/domain/archives/record-view.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { handedOutOf } from "./handovers/handed-out.ts";
import { readArchive } from "./read-archive.ts";

/** The open part of an archive. As of an earlier day it shows less, never more, than today. */
export const showArchive = visitorQuestion({
  name: "show-archive",
  path: "/subjects/{subjectId}/archive",
  says: {
    zh: "查看一个主体今天公示的信用档案，可按过去某一天查看；不会多显示今天已不公示的记录。",
    en: "The open archive of a subject, as of a day if asked; never more than is public today.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ asOf: z.iso.date().optional() }),
  reply: archiveView,
  refuses: ["subject-not-found", "subject-merged", "as-of-in-future"],
  handsOut: ({ params, reply }) => handedOutOf(params.subjectId, reply),
  run: ({ tx, house, actor, today, params, query }) =>
    readArchive({ tx, house, actor, today, subjectId: params.subjectId, asOf: query.asOf, audience: "visitor" }),
});
