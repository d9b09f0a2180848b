import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { memberFilter, type MemberView } from "@xinheng/domain/subjects/members/member-view.ts";
import { rollFields } from "@xinheng/domain/subjects/members/roll-fields.ts";
import { saveFile } from "../../platform/file-store.ts";
import { drawHandoverNumber, saveHandedOut, saveHandover } from "../../platform/handovers/handover-store.ts";
import { deed } from "../../platform/operation.ts";
import { textSheet, xlsxMediaType } from "../../platform/sheets/text-sheet.ts";
import { listRoll } from "../member-store.ts";
import { saveMemberExport } from "./member-export-store.ts";
import { printedFilter } from "./printed-filter.ts";
import { viewMembers } from "./view-members.ts";

const mostExported = 20_000;
const mostBytes = 64 * 2 ** 20;

/** Writes exactly what the filter shows as a workbook. Who took it, when and what for is kept. */
export const exportMembers = deed({
  name: "export-members",
  method: "POST",
  path: "/member-exports",
  says: {
    zh: "把筛选出的会员名册导出为 xlsx，须写明用途，导出有记录",
    en: "Export the members that the filter shows as xlsx; the purpose is asked, and the export is recorded",
  },
  body: memberFilter.extend({ purpose: z.string().trim().min(2).max(200) }),
  reply: z.object({ exportId: z.uuid(), members: z.int(), handover: z.string(), address: z.string() }),
  refuses: ["members-none-asked", "members-too-many"],
  journals: ({ reply: { exportId, members } }) => ({ ids: { exportId, members } }),
  async run({ tx, house, actor, now, today, body: { purpose, ...filter } }) {
    const { associationId, id: madeBy } = actor;
    if (associationId === null || madeBy === null) throw new Error("an association's office acts in an association");
    const rows = await listRoll(tx, filter, { after: null, limit: mostExported + 1 });
    if (rows.length === 0) return refuse("members-none-asked");
    if (rows.length > mostExported) return refuse("members-too-many", { most: mostExported });
    const members = await viewMembers(tx, rows);
    const office = officeFor(actor, "export-members") ?? "";
    const name = `会员名册-${today}.xlsx`;
    const sheet = textSheet(linesOf(members), { name: "会员名册", columns: heading.length, mended: true });
    // A rollback leaves the bytes to the sweep.
    const file = await house.files.put(sheet, { name, mediaType: xlsxMediaType, limitBytes: mostBytes });
    if (isRefusal(file)) throw new Error(`an exported roll was not kept: ${file.refused}`);
    await saveFile(tx, file, associationId);
    const handover = drawHandoverNumber(now);
    const items = members.map(({ subjectId }) => ({ subjectId, recordId: null }));
    await saveHandedOut(tx, { id: handover.id, associationId }, items);
    await saveHandover(tx, handover, {
      ...{ what: "export", operation: "export-members", channel: "download" },
      recipient: { kind: actor.kind === "key" ? "key" : "account", id: madeBy, name: actor.name },
      ...{ actor, office, at: now, file, parameters: printedFilter(filter), purpose, basis: office },
      acknowledgeByOn: null,
    });
    const exportId = uuidv7({ msecs: now.getTime() });
    const made = { id: exportId, associationId, fileId: file.id, handoverId: handover.id, filter, madeBy, madeAt: now };
    await saveMemberExport(tx, { ...made, members: rows.length, purpose });
    const address = `/api/member-exports/${exportId}`;
    return { exportId, members: rows.length, handover: handover.number, address };
  },
});

/** The headings of the template come first, so that what went out can come in again. */
const heading = [...rollFields.map(({ name }) => name), "退会原因", "主体类别", "原名称"];

const kinds: Readonly<Record<MemberView["subjectKind"], string>> = {
  enterprise: "企业",
  "individual-business": "个体工商户",
  "social-organisation": "社会组织",
  "public-institution": "事业单位",
  department: "机关",
  "other-organisation": "其他组织",
  practitioner: "从业人员",
};

async function* linesOf(members: readonly MemberView[]): AsyncGenerator<readonly string[]> {
  yield await Promise.resolve(heading);
  for (const member of members) {
    const code = member.code ?? "";
    const unified = code.length === 18;
    yield [
      member.name,
      unified ? code : "",
      unified ? "" : code,
      member.number,
      member.kind === "unit" ? "单位会员" : "个人会员",
      member.joinedOn,
      member.leftOn ?? "",
      member.leftReason ?? "",
      kinds[member.subjectKind],
      member.mergedFrom ?? "",
    ];
  }
}
