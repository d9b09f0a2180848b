import { z } from "zod";
import { office as anOffice } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { archiveView } from "@xinheng/domain/archives/record-view.ts";
import { question } from "../../platform/operation.ts";
import { readArchive } from "../read-archive.ts";
import { audienceOf } from "./audience-of.ts";

/** One's own archive in full, for whoever speaks for the subject: no purpose is asked, and it is no look of somebody else's. */
export const showOwnArchive = question({
  name: "show-own-archive",
  path: "/subjects/{subjectId}/own-archive",
  says: {
    zh: "查看本单位、本人的完整档案：哪些已公示，哪些不公示及其原因，每条从哪里来。",
    en: "One's own archive in full: what is public, what is withheld and why, and where each record came from.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ asOf: z.iso.date().optional() }),
  reply: archiveView,
  refuses: ["subject-not-found", "subject-merged", "as-of-in-future"],
  run: ({ tx, house, actor, today, params: { subjectId }, query }) => {
    const audience = audienceOf(anOffice.parse(officeFor(actor, "show-own-archive", subjectId)));
    return readArchive({ tx, house, actor, today, subjectId, asOf: query.asOf, audience });
  },
});
