import { Readable } from "node:stream";
import { writeXlsx } from "hucre/xlsx";
import { rollFields } from "@xinheng/domain/subjects/members/roll-fields.ts";
import { question } from "../../platform/operation.ts";
import { xlsxMediaType } from "../../platform/sheets/text-sheet.ts";

/** The blank roll: the headings alone on the first sheet, what each means on the second. Text everywhere, so that codes survive. */
export const fetchRollTemplate = question({
  name: "fetch-roll-template",
  path: "/roll-template",
  says: { zh: "下载会员名册模板（xlsx）", en: "Fetch the blank roll of members (xlsx)" },
  reply: "file",
  refuses: [],
  async run() {
    const asked = rollFields.filter(({ code }) => code !== "leftOn");
    const style = { font: { bold: true }, numFmt: "@" };
    const book = await writeXlsx({
      sheets: [
        {
          name: "会员名册",
          rows: [asked.map(({ name }) => name)],
          columns: asked.map(() => ({ width: 24, numFmt: "@" })),
          cells: new Map(asked.map(({ name }, at) => [`0,${String(at)}`, { value: name, style }] as const)),
          freezePane: { rows: 1 },
        },
        {
          name: "填写说明",
          rows: [
            ["列名", "是否必填", "说明"],
            ...asked.map(({ name, required, hint }) => [name, required === "always" ? "必填" : "选填", hint.zh]),
          ],
          columns: [24, 12, 60].map((width) => ({ width })),
        },
      ],
    });
    return {
      name: "会员名册-模板.xlsx",
      mediaType: xlsxMediaType,
      stream: Readable.from([Buffer.from(book)]),
    };
  },
});
