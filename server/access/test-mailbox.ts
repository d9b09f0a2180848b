import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A letter as a mail server got it, decoded. */
export type TestLetter = {
  readonly to: string;
  readonly from: string;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
};

export type TestMailbox = {
  readonly url: string;
  readonly letters: TestLetter[];
  /** The next letters are refused with these statuses, one each; then they are taken again. */
  readonly refuse: (...statuses: number[]) => void;
  readonly stop: () => Promise<void>;
};

/** A mail server on this machine that keeps what it is given. */
export async function startMailbox(): Promise<TestMailbox> {
  const letters: TestLetter[] = [];
  let refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo: (_address, _session, done) => {
      const status = refusals.shift();
      done(status === undefined ? null : Object.assign(new Error("refused"), { responseCode: status }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
        letters.push(letterOf(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]?.address ?? "", from));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    refuse: (...statuses) => {
      refusals = statuses;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function letterOf(raw: string, to: string, from: string): TestLetter {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? "";
  const parts = raw.split(`--${boundary}`);
  const part = (type: string) => bodyOf(parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? "");
  return {
    ...{ to, from, raw },
    messageId: headerOf(raw, "Message-ID"),
    subject: headerOf(raw, "Subject").replaceAll(
      /=\?UTF-8\?([BQ])\?([^?]*)\?=\s*/gi,
      (_word, how: string, text: string) =>
        how.toUpperCase() === "B" ? Buffer.from(text, "base64").toString() : unquoted(text.replaceAll("_", " ")),
    ),
    text: part("text/plain"),
    html: part("text/html"),
  };
}

function headerOf(raw: string, name: string): string {
  const head = (raw.split("\r\n\r\n")[0] ?? "").replaceAll(/\r\n[ \t]/g, " ");
  return new RegExp(`^${name}: (.*)$`, "mi").exec(head)?.[1]?.trim() ?? "";
}

function bodyOf(part: string): string {
  const at = part.indexOf("\r\n\r\n");
  const [head, body] = [part.slice(0, at), part.slice(at + 4)];
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString();
  return /quoted-printable/i.test(head) ? unquoted(body.replaceAll("=\r\n", "")) : body;
}

function unquoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString();
}
