import type { RefusalTable } from "../../refusal.ts";

/** What the register of seals and their use refuse. */
export const sealRefusals = {
  "seal-not-found": {
    status: 404,
    zh: "印章登记簿里没有这枚印章。请从“印章”页重新打开。",
    en: "The register holds no such seal. Open it again from the page of seals.",
  },
  "seal-name-taken": {
    status: 409,
    zh: "在用的印章里已有这个名称。请换一个能区别的名称，或者先停用原来那枚。",
    en: "A seal of this name is in use. Give it a name that tells them apart, or retire the other one first.",
  },
  "seal-day-to-come": {
    status: 422,
    zh: "日期不能晚于今天。请填写实际的日期。",
    en: "The day lies in the future. Give the day on which it happened.",
  },
  "seal-retired": {
    status: 409,
    zh: "这枚印章已经停用。请使用在用的印章，或登记一枚新的。",
    en: "This seal was retired. Use one that is in use, or enter a new one.",
  },
  "seal-still-asked": {
    status: 409,
    zh: "这枚印章还有 {count} 份用印申请没有办理。请保管人先用印或退回。",
    en: "{count} requests for this seal are still open. Its keeper first applies or declines them.",
  },
  "seal-keeper-not-oneself": {
    status: 409,
    zh: "不能指定自己保管印章。请由会长或秘书长中的另一位指定。",
    en: "Nobody appoints oneself as keeper. The other of president and secretary-general appoints.",
  },
  "seal-keeper-unfit": {
    status: 422,
    zh: "这个账号今天不担任所选的职务。请先在“任职”里核对，选担任该职务的人。",
    en: "This account does not hold that office today. Look at the offices and choose somebody who does.",
  },
  "seal-keeper-administrator": {
    status: 409,
    zh: "系统管理员、安全管理员、审计管理员不能保管印章。请另选一人。",
    en: "A system, security or audit administrator keeps no seal. Choose somebody else.",
  },
  "seal-keeper-other": {
    status: 409,
    zh: "这枚印章不由您保管，或者您已不担任被指定时的职务。请找保管人办理，保管人变动的由会长或秘书长另行指定。",
    en: "You do not keep this seal, or no longer hold the office you were appointed under. Its keeper does this; where the keeper changed, president or secretary-general appoint another.",
  },
  "seal-keeper-missing": {
    status: 409,
    zh: "这枚印章还没有保管人。请会长或秘书长先指定。",
    en: "This seal has no keeper yet. President or secretary-general appoint one first.",
  },
  "seal-picture-missing": {
    status: 409,
    zh: "这枚印章还没有存入印模图片。请保管人先存入，或者打印后手工盖章。",
    en: "This seal has no picture yet. Its keeper brings one in first; or print the document and stamp it by hand.",
  },
  "seal-picture-unreadable": {
    status: 422,
    zh: "这个文件不是可用的 PNG 图片。请另存为 8 位 RGB 或带透明通道的 PNG，不用隔行扫描。",
    en: "This file is no PNG that can be used. Save it as PNG with 8 bits, RGB or with transparency, not interlaced.",
  },
  "seal-picture-size": {
    status: 422,
    zh: "图片是 {width}×{height} 像素，要求每边 {least} 至 {most} 像素，印模本身不小于 {least} 像素。请重新扫描或缩放。",
    en: "The picture has {width}×{height} pixels; each side needs {least} to {most}, the seal itself at least {least}. Scan or scale it again.",
  },
  "seal-picture-background": {
    status: 422,
    zh: "图片的底不是透明或纯白，或者里面没有印模。请去掉底色和杂点后再存。",
    en: "The ground of the picture is neither transparent nor white, or there is no seal in it. Take away ground and specks first.",
  },
  "seal-picture-shape": {
    status: 422,
    zh: "印模的宽和高相差太大（{width}×{height} 像素），按尺寸打印会变形。请正放、完整地扫描印模，并去掉杂点。",
    en: "The seal is not as high as it is broad ({width}×{height} pixels) and would be printed out of shape. Scan it upright and whole, and take away specks.",
  },
  "seal-use-not-found": {
    status: 404,
    zh: "没有这份用印申请。请从“印章”页重新打开。",
    en: "There is no such request for a seal. Open it again from the page of seals.",
  },
  "seal-use-done": {
    status: 409,
    zh: "这份申请已经办理，不能再办。请看用印登记。",
    en: "This request was dealt with already. Look at the register of uses.",
  },
  "seal-asked-already": {
    status: 409,
    zh: "这份文书已经申请或加盖过这枚印章，同一枚印章只盖一次。",
    en: "This seal was asked for or stands on this document already; a seal stands on a document once.",
  },
  "seal-four-eyes": {
    status: 409,
    zh: "申请用印的人不能自己用印。请由会长或秘书长中的另一位申请。",
    en: "Who asked for the seal does not apply it. Let the other of president and secretary-general ask.",
  },
  "seal-own-document": {
    status: 409,
    zh: "这份文书是保管人自己制作的，不能由自己用印。请打印后由他人手工盖章，或另行指定保管人。",
    en: "The keeper made this document and does not seal it too. Print it and let somebody else stamp it, or appoint another keeper.",
  },
  "seal-keeper-no-reader": {
    status: 409,
    zh: "这枚印章的保管人按职务不能查阅这份文书，看不到的文书不能盖章。请换一枚印章，或打印后手工盖章。",
    en: "The keeper of this seal may not read this document, and nobody seals what they cannot see. Choose another seal, or print it and stamp it by hand.",
  },
  "seal-document-void": {
    status: 409,
    zh: "{number} 已经作废，不能用印。",
    en: "{number} was voided and takes no seal.",
  },
  "seal-place-missing": {
    status: 422,
    zh: "这份文书没有留用印的位置，或者是启用电子用印以前制作的。请打印后手工盖章。",
    en: "This document has no place for a seal, or was made before seals were applied here. Print it and stamp it by hand.",
  },
  "seal-row-full": {
    status: 422,
    zh: "落款一行放不下再一枚印章。请打印后手工盖章。",
    en: "The line of the signature has no room for another seal. Print the document and stamp it by hand.",
  },
  "seal-document-changed": {
    status: 409,
    zh: "留存的正本与登记的校验值不符，没有用印。请立即报告系统管理员和审计管理员核查存储。",
    en: "The kept original does not fit the hash on record; no seal was applied. Tell the system and the audit administrator at once.",
  },
  "document-not-sealed": {
    status: 404,
    zh: "这份文书没有加盖电子印章的版本。请下载正本，打印后手工盖章。",
    en: "No seal was applied to this document here. Fetch the original, print it and stamp it by hand.",
  },
} as const satisfies RefusalTable;
