import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as a mail server got it: to whom, and its text decoded. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** A mail server on this machine that keeps what it is given. */
export type Mailbox = {
  readonly url: string;
  readonly letters: readonly Letter[];
  readonly close: () => Promise<void>;
};

export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        letters.push(letterOf(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]?.address ?? ""));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

function letterOf(raw: string, to: string): Letter {
  const head = (raw.split("\r\n\r\n")[0] ?? "").replaceAll(/\r\n[ \t]/g, " ");
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? "";
  const plain = raw.split(/\r\n--[^\r\n]+/).find((part) => part.includes("Content-Type: text/plain")) ?? "";
  const at = plain.indexOf("\r\n\r\n");
  const body = plain.slice(at + 4);
  const text = /base64/i.test(plain.slice(0, at)) ? Buffer.from(body, "base64").toString() : unquoted(body);
  return { to, subject: subject.replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi, decoded), text };
}

function decoded(_word: string, how: string, text: string): string {
  return how.toUpperCase() === "B" ? Buffer.from(text, "base64").toString() : unquoted(text.replaceAll("_", " "));
}

function unquoted(text: string): string {
  const bytes = text
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
