import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { memberFilter, memberView } from "@xinheng/domain/subjects/members/member-view.ts";
import { question } from "../../platform/operation.ts";
import { countRoll, listRoll, type RollPlace } from "../member-store.ts";
import { printedFilter } from "./printed-filter.ts";
import { viewMembers } from "./view-members.ts";

const cursor = z.string().regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/);

/** The roll of the association, latest joined first. `cursor` is what the page before named. */
export const listMembers = question({
  name: "list-members",
  path: "/members",
  says: {
    zh: "会员名册：按状态、名称或编号、入会年份筛选",
    en: "The roll of members, by state, by name or number, by year of joining",
  },
  query: memberFilter.extend({
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    members: z.array(memberView),
    /** How many the filter finds in all. */
    found: z.int(),
    more: z.string().nullable(),
    can: z.array(z.string()),
  }),
  refuses: [],
  handsOut: ({ query, reply }) => ({
    items: reply.members.map(({ subjectId }) => ({ subjectId, recordId: null })),
    parameters: printedFilter(query),
  }),
  async run({ tx, actor, query: { cursor: after, limit, ...filter } }) {
    const rows = await listRoll(tx, filter, { after: placeOf(after), limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      members: await viewMembers(tx, shown),
      found: await countRoll(tx, filter),
      more: rows.length > limit && last !== undefined ? `${last.joinedOn}_${last.memberId}` : null,
      can: openTo(actor, ["admit-member", "end-membership", "export-members", "upload-roll", "register-subject"]),
    };
  },
});

function placeOf(text: string | undefined): RollPlace | null {
  const [joinedOn, memberId] = text?.split("_") ?? [];
  return joinedOn === undefined || memberId === undefined ? null : { joinedOn, memberId };
}
