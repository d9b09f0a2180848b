import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";

/** The thirty columns of the penalty standard. */
export const penaltyColumns =
  "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_XDR_GSZC,CF_XDR_ZZJG,CF_XDR_SWDJ,CF_XDR_SYDW,CF_XDR_SHZZ,CF_FRDB,CF_FR_ZJLX,CF_FR_ZJHM,CF_XDR_ZJLX,CF_XDR_ZJHM,CF_WSH,CF_WFXW,CF_SY,CF_YJ,CF_CFLB,CF_NR,CF_NR_FK,CF_NR_WFFF,CF_NR_ZKDX,CF_JDRQ,CF_YXQ,CF_GSJZQ,CF_CFJG,CF_CFJGDM,CF_SJLY,CF_SJLYDM,BZ";
/** The subjects of the file's rows, all of whom the house knows before it comes. */
export const knownSubjects = 100_000;
const authority = demonstrationCode(900, "11");

export function knownName(n: number): string {
  return `示例第${String(n)}号建材有限公司`;
}

/** A file of so many rows: 2 % are faulty, 5 % repeat an earlier one. */
export async function writePenalties(path: string, rows: number): Promise<void> {
  const sink = createWriteStream(path);
  sink.write(`${penaltyColumns}\n`);
  let block = "";
  for (let at = 0; at < rows; at += 1) {
    block += `${rowOf(at % 20 === 19 ? at - 7 : at, at % 50 === 49)}\n`;
    if (block.length > 1 << 20) {
      if (!sink.write(block)) await once(sink, "drain");
      block = "";
    }
  }
  sink.end(block);
  await once(sink, "finish");
}

function rowOf(n: number, faulty: boolean): string {
  const day = `2026-${String(1 + (n % 10)).padStart(2, "0")}-${String(1 + (n % 27)).padStart(2, "0")}`;
  const code = demonstrationCode(n % knownSubjects);
  return [
    knownName(n % knownSubjects),
    "法人及非法人组织",
    faulty ? "9.14E+17" : code,
    "",
    "",
    "",
    "",
    "",
    "示例人",
    "",
    "",
    "",
    "",
    `示环罚字〔2026〕${String(n)}号`,
    "未按规定采取扬尘污染防治措施",
    "堆场物料未覆盖，未设置围挡，现场有明显扬尘，已制作现场检查笔录并拍照取证。",
    "《大气污染防治法》第一百一十七条第一项",
    "罚款",
    "责令立即改正，处罚款人民币贰万元整。",
    "2",
    "",
    "",
    day,
    "2099-12-31",
    "2027-06-30",
    "示例市生态环境局",
    authority,
    "示例市生态环境局",
    authority,
    "",
  ].join(",");
}
