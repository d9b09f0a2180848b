import { z } from "zod";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import { articleOf } from "@xinheng/domain/standing/list-procedure.ts";
import { type ListView, listView } from "@xinheng/domain/standing/list-view.ts";
import { listRef } from "@xinheng/domain/standing/listing.ts";
import { openTo, officeFor } from "@xinheng/domain/access/permission.ts";
import { question } from "../../platform/operation.ts";
import { readsList } from "../read-listings.ts";
import { countInOfficialLists } from "./official-listing-store.ts";
import { countInRolls } from "./list-entry-store.ts";
import { rulesToday } from "./list-step.ts";
import { writtenPeriod } from "../written-period.ts";

/** Every list in force: who decides, by which criteria, on what basis, for how long, and how one gets out. */
export const listLists = question({
  name: "list-lists",
  path: "/lists",
  says: {
    zh: "名单：每个名单的认定者、条件、依据、期限、移出条件和现有的数量",
    en: "The lists: who decides, criteria, basis, term, how to leave, and how many stand in each",
  },
  reply: z.object({ lists: z.array(listView), can: z.array(z.string()) }),
  refuses: [],
  async run(given) {
    const { lists } = await rulesToday(given);
    const { tx, house, actor, today } = given;
    const office = officeFor(actor, "list-lists") ?? "";
    const read = lists.filter(({ publicity }) => readsList(publicity, office));
    const rolls = await countInRolls(tx, today);
    const official = await countInOfficialLists({ tx, house, today }, read);
    return {
      lists: read.map((list) => viewList(list, (list.holder === "authority" ? official : rolls).get(list.id) ?? 0)),
      can: openTo(actor, ["propose-list-entry", "list-list-entries", "upload-import"]),
    };
  },
});

function viewList(list: ListEntry, standing: number): ListView {
  return {
    ...{ id: list.id, edition: listRef(list), name: list.name, nameEn: list.nameEn ?? null, colour: list.colour },
    ...{ holder: list.holder, authority: list.authority, article: articleOf(list), publicity: list.publicity },
    criteria: list.criteria.map(({ id, text, textEn }) => ({ id, text, textEn: textEn ?? null })),
    term: writtenPeriod(list.term),
    earlyExitAfter: writtenPeriod(list.earlyExitAfter),
    exitConditions: list.exitConditions,
    statementWithin: writtenPeriod(list.notice?.statementWithin),
    resolution: list.resolution ?? null,
    item: list.item,
    standing,
  };
}
