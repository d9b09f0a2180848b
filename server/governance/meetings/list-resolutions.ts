import { z } from "zod";
import { resolutionView } from "@xinheng/domain/governance/meeting-view.ts";
import { question } from "../../platform/operation.ts";
import { findCharter } from "../charters/charter-store.ts";
import { listResolutions } from "../resolution-store.ts";
import { findMeeting } from "./meeting-store.ts";
import { dayPlace, nextPlace } from "./page-place.ts";
import { viewResolution } from "./view-resolution.ts";
import type { KeptResolution } from "../resolution-store.ts";
import type { ReadTx } from "../../platform/database.ts";

/** The register of resolutions: carried and lost, each with the figures and the charter it was counted by. */
export const listResolutionsQuestion = question({
  name: "list-resolutions",
  path: "/resolutions",
  says: {
    zh: "决议登记簿：通过的和未通过的，附当时的票数和章程版本。",
    en: "The register of resolutions, carried and lost, with the figures and the charter they were counted by.",
  },
  query: z.object({
    kind: z.string().max(60).optional(),
    body: z.string().max(60).optional(),
    carried: z.stringbool().optional(),
    text: z.string().trim().max(100).optional(),
    cursor: dayPlace.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(resolutionView), next: z.string().nullable() }),
  refuses: [],
  async run({ tx, query }) {
    const { kind, body, carried, cursor, limit } = query;
    const before = cursor === undefined ? undefined : { decidedOn: cursor.on, id: cursor.id };
    const text = query.text === "" ? undefined : query.text;
    const found = await listResolutions(tx, { kind, body, carried, text }, { before, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const next = nextPlace(found.length > limit, last === undefined ? undefined : { on: last.decidedOn, id: last.id });
    return { rows: await viewAll(tx, page), next };
  },
});

/** A page names few charters and few meetings; each is read once. */
async function viewAll(tx: ReadTx, page: readonly KeptResolution[]) {
  const charters = new Map<string, Awaited<ReturnType<typeof findCharter>>>();
  for (const id of new Set(page.map(({ charterId }) => charterId))) charters.set(id, await findCharter(tx, id));
  const titles = new Map<string, string>();
  for (const id of new Set(page.map(({ meetingId }) => meetingId)))
    titles.set(id, (await findMeeting(tx, id))?.title ?? "");
  return page.flatMap((resolution) => {
    const rules = charters.get(resolution.charterId)?.rules;
    return rules === undefined
      ? []
      : [viewResolution(resolution, { title: titles.get(resolution.meetingId) ?? "", rules })];
  });
}
