/** Bringing papers by a receipt, as visitors meet it; the pages bring them along, the portal's script does not. */
export const openReceiptPapersZh = {
  "receiptPapers.before":
    "有合同、发票、照片、截图等材料的，提交以后凭回执码在本页添加：JPEG、PNG、WebP 图片或者 PDF，每份不超过 {mib} MiB，最多 {most} 份。",
  "receiptPapers.title": "添加材料",
  "receiptPapers.limits":
    "JPEG、PNG、WebP 图片或者 PDF，按文件内容判断；每份不超过 {mib} MiB，最多 {most} 份。办结以前随时可以凭回执码再添加。",
  "receiptPapers.kept.complaints":
    "文件按原样加密保存，照片里的拍摄地点等信息也在内，只有协会办理投诉的人能看；需要请会员说明的，秘书处核对后才可能给会员看。",
  "receiptPapers.kept.infringements":
    "文件按原样加密保存，照片里的拍摄地点等信息也在内，只有秘书处和监事能看；被投诉的人看不到。",
  "receiptPapers.evidence": "材料是证据，添加后不能收回；凭回执码只看得到清单，取不回文件，请自己留好原件。",
  "receiptPapers.choose": "选择文件或者拍照",
  "receiptPapers.under": "正在提交第 {number} 份，共 {count} 份：{name}",
  "receiptPapers.sent": "已经收到 {count} 份材料。",
  "receiptPapers.refused": "没有收下：{name}。",
  "receiptPapers.list": "已经添加的材料",
  "receiptPapers.none": "还没有凭回执码添加材料。",
  "receiptPapers.closed": "投诉已经办结或者撤回，不再收材料。",
} as const;
