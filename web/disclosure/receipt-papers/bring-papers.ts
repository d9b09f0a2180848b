import { type Answer, addressOf, ask, type Reply } from "../../kit/api.ts";
import { uploadFile } from "../../kit/upload-file.ts";

export type PaperMatter = "complaints" | "infringements";
export type BroughtPaper = Pick<Reply<"/api/complaints/receipt-papers", "post">, "name" | "bytes" | "broughtOn">;

/** Brings one file by the receipt: a slip is drawn in a body, and the upload's address names nothing but the slip. */
export async function bringPaper(
  matter: PaperMatter,
  receipt: string,
  file: File,
  told: (sent: number) => void,
): Promise<Answer<BroughtPaper>> {
  // An empty file is refused by the upload, as such; a slip is for at least a byte.
  const body = { receipt, name: file.name, bytes: Math.max(1, file.size) };
  const drawn = await ask("post", `/api/${matter}/paper-slips`, { body });
  if (!drawn.ok) return drawn;
  const address = addressOf(`/api/${matter}/receipt-papers`, { query: { slip: drawn.value.slip } });
  return uploadFile<BroughtPaper>(address, file, told).answer;
}
