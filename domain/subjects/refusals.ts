import type { RefusalTable } from "../refusal.ts";

/** What the identity rules refuse, where the mistake lies and how to mend it. No value of a person stands in a sentence. */
export const subjectsRefusals = {
  "code-empty": {
    status: 422,
    zh: "统一社会信用代码为空。请填写登记证照上的18位代码；自然人不填此栏，应改列自然人类别。",
    en: "The unified social credit code is empty. Enter the 18 characters printed on the licence; a natural person has no such code and belongs in the category of natural persons.",
  },
  "code-wrong-length": {
    status: 422,
    zh: "统一社会信用代码应为18位，现为{length}位。15位的是工商注册号，9位的是组织机构代码，请填入各自的栏目；缺位的请核对证照原件。",
    en: "A unified social credit code has 18 characters, this one has {length}. Fifteen digits are a registration number and nine an organisation code: put them in their own columns. If characters are missing, check the licence.",
  },
  "code-wrong-alphabet": {
    status: 422,
    zh: "统一社会信用代码第{positions}位的“{characters}”不合规则：代码只用数字和除I、O、S、V、Z以外的大写字母，第3至8位只用数字。多为1与I、0与O、5与S、U与V、2与Z混淆，请对照证照改正，系统不代为猜测。",
    en: "Position {positions} of the unified social credit code holds “{characters}”, which is not allowed there: codes use digits and capital letters other than I, O, S, V and Z, and digits only in positions 3 to 8. Usually 1 and I, 0 and O, 5 and S, U and V or 2 and Z were confused. Correct it from the licence; nothing is guessed.",
  },
  "code-destroyed-by-spreadsheet": {
    status: 422,
    zh: "统一社会信用代码被电子表格当作数字，末几位已变成0或科学计数法，无法复原。请把该列设为文本格式后重新填写。",
    en: "A spreadsheet took the unified social credit code for a number: its last digits became zeros or an exponent and cannot be restored. Format the column as text and enter the code again.",
  },
  "code-is-identity-number": {
    status: 422,
    zh: "统一社会信用代码栏里填的是居民身份证号码。请从文件中删去该号码，填写主体自己的18位代码；个体工商户没有代码的，填工商注册号。",
    en: "The column of the unified social credit code holds a resident identity number. Remove it from the file and enter the subject's own 18 characters; an individual business without one gives its registration number.",
  },
  "code-placeholder": {
    status: 422,
    zh: "统一社会信用代码是占位代码（全为0），不代表任何主体。请填写工商注册号或向数据来源单位补要代码。",
    en: "The unified social credit code is a placeholder of zeros and names nobody. Enter the registration number, or ask the source department for the code.",
  },
  "organisation-code-empty": {
    status: 422,
    zh: "组织机构代码为空。没有的请留空该栏，不要写“无”。",
    en: "The organisation code is empty. Leave the column blank where there is none.",
  },
  "organisation-code-wrong-form": {
    status: 422,
    zh: "组织机构代码应为8位数字或大写字母加1位校验码（可带连字符），现为{length}位或含其他字符。请对照证件改正。",
    en: "An organisation code is eight digits or capital letters and one check character, with or without hyphen; this one has {length} characters or others among them. Correct it from the certificate.",
  },
  "registration-number-empty": {
    status: 422,
    zh: "工商注册号为空。没有统一社会信用代码的个体工商户须填写注册号。",
    en: "The registration number is empty. An individual business without a unified social credit code must give it.",
  },
  "registration-number-wrong-form": {
    status: 422,
    zh: "工商注册号应为15位数字（早期为13位），现为{length}位或含其他字符。18位的代码请填入统一社会信用代码栏。",
    en: "A registration number is 15 digits (13 in the old form); this one has {length} characters or others among them. A code of 18 characters belongs in the column of the unified social credit code.",
  },
  "identity-number-empty": {
    status: 422,
    zh: "身份证号码为空。请填写证件上的18位号码。",
    en: "The identity number is empty. Enter the 18 characters of the card.",
  },
  "identity-number-wrong-form": {
    status: 422,
    zh: "身份证号码应为17位数字加1位数字或X，现为{length}位或含其他字符。请对照证件改正。",
    en: "An identity number is 17 digits and a digit or X; this one has {length} characters or others among them. Correct it from the card.",
  },
  "identity-number-date-does-not-exist": {
    status: 422,
    zh: "身份证号码第7至14位的出生日期不存在或晚于今天。请对照证件改正。",
    en: "Positions 7 to 14 of the identity number are not a day that exists, or lie in the future. Correct it from the card.",
  },
  "identity-number-check-failed": {
    status: 422,
    zh: "身份证号码的末位校验码不符，至少有一位写错。请对照证件改正。",
    en: "The last character of the identity number does not agree with the others: at least one is wrong. Correct it from the card.",
  },
  "name-empty": {
    status: 422,
    zh: "名称为空。请填写登记证照上的全称。",
    en: "The name is empty. Enter the full name as registered.",
  },
  "name-too-long": {
    status: 422,
    zh: "名称有{length}个字符，最多{longest}个。请只填名称，地址和说明填入其他栏目。",
    en: "The name has {length} characters, at most {longest} are allowed. Enter the name only; address and remarks have their own columns.",
  },
} as const satisfies RefusalTable;
