import { z } from "zod";
import { portalPage } from "@xinheng/domain/disclosure/portal-view.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { readPortal } from "./read-portal.ts";

const [home] = portalPage.options;

/** The figures and the newest publications of the house or of one association, as the first page shows them. */
export const showPortal = visitorQuestion({
  name: "show-portal",
  path: "/portal",
  says: {
    zh: "公示首页的数字、最新公示与协会；可只看一家协会。",
    en: "Figures, newest publications and associations of the portal, or of one association.",
  },
  query: z.object({ association: z.string().max(60).optional() }),
  reply: home.omit({ page: true, path: true, origin: true }),
  refuses: ["association-not-found"],
  run: ({ tx, house, today, query }) => readPortal({ tx, house, today }, query.association ?? null),
});
