import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** What a visitor brings by the receipt, and a text that only calls itself a picture. */
export const picture = {
  name: "现场照片（示例）.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};
export const scan = { name: "发票（示例）.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 示例") };
const falsePicture = { name: "说明（示例）.png", mimeType: "image/png", buffer: Buffer.from("示例：只是文字。") };

/** Adds a picture and is refused a text, which leaves both the picture and the receipt on the page. */
export async function addPicture(portal: Page, receipt: string): Promise<void> {
  await portal.getByLabel("选择文件或者拍照").setInputFiles([falsePicture, picture]);
  await portal.getByText("已经收到 1 份材料。").waitFor();
  await portal.getByText(`没有收下：${falsePicture.name}。`, { exact: false }).waitFor();
  await portal.getByText("只收 JPEG、PNG、WebP 图片和 PDF 文件", { exact: false }).waitFor();
  await portal.getByRole("listitem").filter({ hasText: picture.name }).waitFor();
  await portal.getByText(receipt).waitFor();
}

/** Adds a scan at the look-up, where the picture stands in the list already. */
export async function addScan(portal: Page): Promise<void> {
  await portal.getByRole("listitem").filter({ hasText: picture.name }).waitFor();
  await portal.getByLabel("选择文件或者拍照").setInputFiles(scan);
  await portal.getByRole("listitem").filter({ hasText: scan.name }).waitFor();
  await portal.getByText("已经收到 1 份材料。").waitFor();
}

/** Opens a paper on the workbench: it is downloaded, never shown in this origin, and holds what was brought. */
export async function openPaper(
  desk: Page,
  brought: { readonly name: string; readonly buffer: Buffer },
): Promise<void> {
  const row = desk.getByRole("listitem").filter({ hasText: brought.name });
  await row.getByText(/凭回执码 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/).waitFor();
  const coming = desk.waitForEvent("download");
  await row.getByRole("link", { name: brought.name }).click();
  const download = await coming;
  assert.equal(download.suggestedFilename(), brought.name);
  assert.deepEqual(readFileSync(await download.path()), brought.buffer);
}
