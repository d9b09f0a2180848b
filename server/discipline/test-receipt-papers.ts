import assert from "node:assert/strict";
import type { Asker, TestHouse, TestReply } from "../platform/test-house.ts";
import { refusedWith } from "./test-mediation.ts";

/** What begins as each kind of file does that is taken, and one that only says so. */
export const pictures = {
  png: Buffer.from("89504e470d0a1a0a0000000d49484452e7a4bae4be8b", "hex"),
  pdf: Buffer.from("%PDF-1.7 示例"),
  jpeg: Buffer.from("ffd8ffe000104a46494600", "hex"),
  webp: Buffer.from("RIFF\x10\x00\x00\x00WEBPVP8 示例", "latin1"),
  text: Buffer.from("示例：只是文字。"),
} as const;

/** The name of a file in a visitor's words, which stands in no log and no journal. */
export const ownName = "客厅地砖（示例）.png";

type Told = { readonly paperId: string; readonly name: string; readonly bytes: number; readonly broughtOn: string };

/** What tests of papers by receipt do again and again, of one kind of matter. */
export function receiptPapersIn(house: TestHouse, matter: "complaints" | "infringements") {
  /** Each visitor writes from an address of its own: one address may not write often. */
  const visitor = () => house.newAccount(null);
  const draw = async (receipt: string, more: object = {}, by?: Asker): Promise<TestReply> =>
    (by ?? (await visitor())).post(`/api/${matter}/paper-slips`, { receipt, name: ownName, bytes: 1_000, ...more });
  const drawn = async (receipt: string, more: object = {}): Promise<string> => {
    const reply = await draw(receipt, more);
    assert.equal(reply.status, 200, reply.text);
    return (reply.body as { slip: string }).slip;
  };
  const send = async (slip: string, file: Buffer = pictures.png, by?: Asker): Promise<TestReply> =>
    (by ?? (await visitor())).upload(`/api/${matter}/receipt-papers?slip=${slip}`, file);
  const brought = async (receipt: string, file: Buffer = pictures.png, more: object = {}): Promise<Told> => {
    const reply = await send(await drawn(receipt, more), file);
    assert.equal(reply.status, 200, reply.text);
    return reply.body as Told;
  };
  /** The files that lie in the house, whether a row knows them or not. */
  const stored = async (): Promise<string[]> => {
    const found: string[] = [];
    const listAll = (ids: string[]) => {
      found.push(...ids);
      return Promise.resolve(new Set(ids));
    };
    await house.house.files.sweep(listAll, house.time.now());
    return found.toSorted();
  };
  /** Refused, and nothing of the file is left. */
  const refusedWhole = async (asked: () => Promise<TestReply>, status: number, code: string) => {
    const before = await stored();
    refusedWith(await asked(), status, code);
    assert.deepEqual(await stored(), before);
  };
  return { draw, drawn, send, brought, stored, refusedWhole };
}
