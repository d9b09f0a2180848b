import type { RefusalTable } from "../../refusal.ts";

/** What bringing a paper by a receipt refuses, and how to put it right. */
export const receiptPaperRefusals = {
  "receipt-papers-closed": {
    status: 409,
    zh: "这件投诉已经办结或者撤回，不再收材料。还有要说明的，请联系秘书处。",
    en: "This complaint is ended or taken back; no more papers are taken. Turn to the secretariat with anything further.",
  },
  "receipt-papers-full": {
    status: 409,
    zh: "凭回执码最多添加 {most} 份材料，已经满了。还有材料的，请交给秘书处。",
    en: "At most {most} papers are brought by the receipt, and that many are there. Hand further ones to the secretariat.",
  },
  "receipt-papers-too-many": {
    status: 409,
    zh: "短时间内提交的材料太多。请过一会儿再添加，或者把材料交给秘书处。",
    en: "Too many papers came in a short time. Add it later, or hand it to the secretariat.",
  },
  "receipt-paper-kind": {
    status: 422,
    zh: "只收 JPEG、PNG、WebP 图片和 PDF 文件（按文件的内容判断，不看名称）。请另存为其中一种再添加，或者拍照、截图。",
    en: "Only JPEG, PNG and WebP pictures and PDF files are taken, judged by their content and not by their name. Save it as one of these, or take a photograph or a screenshot.",
  },
} as const satisfies RefusalTable;
