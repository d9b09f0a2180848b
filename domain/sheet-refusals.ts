import type { RefusalTable } from "./refusal.ts";

/** What a file of rows is refused for, text or workbook: as a whole, for its heading, in single rows and cells. */
export const sheetRefusals = {
  "file-encoding-unknown": {
    status: 422,
    zh: "文件既不是 UTF-8 也不是 GBK/GB18030（第 {offset} 字节附近无法解码）。请另存为其中一种编码的 CSV。",
    en: "The file is neither UTF-8 nor GBK/GB18030 (undecodable near byte {offset}). Save it as CSV in one of these encodings.",
  },
  "file-not-text": {
    status: 422,
    zh: "文件既不是工作簿（xlsx、xls），也不是 CSV 文本（含有二进制内容）。请另存为 xlsx 或 CSV 后上传。",
    en: "The file is neither a workbook (xlsx, xls) nor CSV text (it holds binary content). Save it as xlsx or CSV and upload that.",
  },
  "file-without-rows": { status: 422, zh: "文件里只有表头，没有数据行。", en: "The file has a heading but no rows." },
  "file-quote-unclosed": {
    status: 422,
    zh: "第 {row} 行的引号没有闭合，后面的内容无法分列。请检查该行的双引号是否成对。",
    en: "A quotation mark in row {row} is never closed, so what follows cannot be split into columns. Check that its quotation marks come in pairs.",
  },
  "file-too-many-rows": {
    status: 422,
    zh: "文件超过 {longest} 行。请拆成几个文件分别上传。",
    en: "The file has more than {longest} rows. Split it and upload the parts.",
  },
  "header-empty": {
    status: 422,
    zh: "第一行没有列名。请在第一行填写字段名称或代码（如“行政相对人名称”或 CF_XDR_MC）。",
    en: "The first row names no columns. Put field names or codes there (such as CF_XDR_MC).",
  },
  "header-columns-missing": {
    status: 422,
    zh: "缺少必有的列：{columns}。请按模板补上这些列后重新上传。",
    en: "Columns that must be there are missing: {columns}. Add them as in the template and upload again.",
  },
  "row-too-short": {
    status: 422,
    zh: "本行列数（{found}）与表头（{expected}）不符，可能有多余或缺少的逗号、引号。",
    en: "This row has {found} columns where the heading has {expected}; perhaps a comma or a quotation mark too many or too few.",
  },
  "value-missing": { status: 422, zh: "“{name}”必须填写。", en: "{name} must be filled in." },
  "value-too-long": {
    status: 422,
    zh: "内容有 {length} 个字，超过上限 {longest} 个字。",
    en: "The value has {length} characters; at most {longest} are taken.",
  },
  "sheet-too-large": {
    status: 413,
    zh: "工作簿超过 {limitMiB} MiB，不能整本读取。请另存为 CSV（UTF-8）后上传，CSV 最大 1 GiB；或拆成几个工作簿。",
    en: "The workbook is larger than {limitMiB} MiB and cannot be read whole. Save it as CSV (UTF-8), which may have up to 1 GiB, or split it.",
  },
  "sheet-inflates-too-far": {
    status: 413,
    zh: "工作簿解压后超过 {limitMiB} MiB，停止读取。请删去用不到的工作表、图片和整列格式，或另存为 CSV 后上传。",
    en: "Unpacked, the workbook is larger than {limitMiB} MiB; reading was stopped. Remove unused sheets, pictures and formatted empty columns, or save it as CSV.",
  },
  "sheet-encrypted": {
    status: 422,
    zh: "工作簿设有打开密码，无法读取。请在表格软件中去掉密码，另存后重新上传。",
    en: "The workbook needs a password to be opened. Remove the password in the spreadsheet program, save it and upload it again.",
  },
  "sheet-not-workbook": {
    status: 422,
    zh: "文件不是 xlsx 或 xls 工作簿（可能是压缩包、文字文档或其他格式）。请用表格软件另存为 xlsx 或 CSV 后上传。",
    en: "The file is no xlsx or xls workbook (perhaps an archive, a text document or another format). Save it as xlsx or CSV in a spreadsheet program.",
  },
  "sheet-is-web-page": {
    status: 422,
    zh: "文件名像工作簿，内容却是网页或 XML 表格（有的系统这样导出）。请用表格软件打开，另存为 xlsx 后上传。",
    en: "Named like a workbook, the file holds a web page or an XML table, as some systems export it. Open it in a spreadsheet program and save it as xlsx.",
  },
  "sheet-broken": {
    status: 422,
    zh: "工作簿已损坏，读到“{part}”时中断。请用表格软件打开并另存，再重新上传。",
    en: "The workbook is damaged; reading stopped at {part}. Open it in a spreadsheet program, save it again and upload that.",
  },
  "sheet-without-rows": {
    status: 422,
    zh: "可见的工作表里没有内容（隐藏的工作表不读取）。请把数据放在可见的工作表中。",
    en: "No visible sheet holds anything (hidden sheets are not read). Put the data on a visible sheet.",
  },
  "cell-formula-without-value": {
    status: 422,
    zh: "单元格是公式，但文件里没有保存计算结果。请在表格软件中打开、保存一次，或把公式粘贴为数值。",
    en: "The cell is a formula and the file holds no result of it. Open and save the file in a spreadsheet program, or paste the formula as a value.",
  },
  "cell-error": {
    status: 422,
    zh: "单元格显示错误值 {printed}。请改正公式或直接填写内容。",
    en: "The cell shows the error {printed}. Mend the formula or write the value itself.",
  },
  "cell-beyond-heading": {
    status: 422,
    zh: "本行在最后一个列名之后还有内容（第 {column} 列）。请为该列写上列名，或删去多余内容。",
    en: "The row has content behind the last heading (column {column}). Give that column a heading or remove the content.",
  },
} as const satisfies RefusalTable;
