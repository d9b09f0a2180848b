/**
 * Reads an amount in words: 贰万元整, 叁仟伍佰元伍角, 壹亿零伍万元, also in small characters (二千元). Gives fen, or null when it
 * is not such an amount. Words always count yuan, whatever the unit of the column.
 */
export function readCapitalAmount(text: string): bigint | null {
  const parts = capitalAmount.exec(text.slice(0, longestText + 1));
  if (parts === null || text.length > longestText) return null;
  const [, yuan = "", mark, jiao, fen] = parts;
  if (yuan === "" && jiao === undefined && fen === undefined) return null;
  // Without 元 only a number in words is read; 伍 alone or 一二 is a list, not an amount.
  if (mark === undefined && (yuan === "" ? false : !/[拾十佰百仟千万亿]/.test(yuan))) return null;
  const whole = yuan === "" ? 0n : wordsToNumber(yuan);
  if (whole === null) return null;
  return whole * 100n + BigInt(10 * digitOf(jiao) + digitOf(fen));
}

const longestText = 60;
const digit = "零〇壹贰叁肆伍陆柒捌玖一二三四五六七八九两";
const capitalAmount = new RegExp(
  `^([${digit}拾十佰百仟千万萬亿億]*)([元圆])?(?:零?([${digit}])角)?(?:零?([${digit}])分)?(?:整|正)?$`,
);

function digitOf(character: string | undefined): number {
  if (character === undefined) return 0;
  const at = ["零〇", "壹一", "贰二两", "叁三", "肆四", "伍五", "陆六", "柒七", "捌八", "玖九"].findIndex((forms) =>
    forms.includes(character),
  );
  return Math.max(0, at);
}

/** 亿 splits first, then 万: each side is a number of at most four digits. */
function wordsToNumber(words: string): bigint | null {
  const simple = words.replaceAll("萬", "万").replaceAll("億", "亿");
  const [high, low, more] = simple.split("亿");
  if (more !== undefined) return null;
  if (low === undefined) return belowYi(simple);
  const [upper, lower] = [belowYi(high ?? ""), low === "" ? 0n : belowYi(low)];
  return upper === null || lower === null ? null : upper * 100_000_000n + lower;
}

function belowYi(words: string): bigint | null {
  const [high, low, more] = words.split("万");
  if (more !== undefined) return null;
  if (low === undefined) return belowWan(words);
  const [upper, lower] = [belowWan(high ?? ""), low === "" ? 0n : belowWan(low)];
  return upper === null || lower === null ? null : upper * 10_000n + lower;
}

const group = new RegExp(
  `^(?:([${digit}])[仟千])?零?(?:([${digit}])[佰百])?零?(?:([${digit}])?([拾十]))?零?([${digit}])?$`,
);

function belowWan(words: string): bigint | null {
  const bare = words.replace(/^[零〇]+(?=.)/, "").replace(/(?<=.)[零〇]+$/, "");
  const parts = bare === "" ? null : group.exec(bare);
  if (parts === null) return null;
  const [, thousands, hundreds, tens, ten, ones] = parts;
  // 拾伍 says fifteen without a digit before the ten.
  const tenCount = ten === undefined ? 0 : tens === undefined ? 1 : digitOf(tens);
  return BigInt(digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + tenCount * 10 + digitOf(ones));
}
