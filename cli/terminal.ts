import { createInterface } from "node:readline/promises";
import { type Readable, Writable } from "node:stream";

export type Language = "zh" | "en";

/** Where a command speaks and listens. Results go to `print`, everything else to `tell`, so that a pipe carries results only. */
export type Terminal = {
  readonly language: Language;
  /** Width of the screen; null where the output goes into a file or a pipe. */
  readonly columns: number | null;
  /** Somebody sits there who can be asked. */
  readonly asks: boolean;
  readonly print: (line: string) => void;
  /** Bytes of a file on the output; answers when they are taken. */
  readonly pour: (bytes: Uint8Array) => Promise<void>;
  readonly tell: (line: string) => void;
  /** One line that is overwritten by the next; null takes it away. Silent where nobody watches. */
  readonly progress: (line: string | null) => void;
  readonly ask: (question: string) => Promise<string>;
  /** Without showing what is typed. */
  readonly askHidden: (question: string) => Promise<string>;
  /** All that is piped in, up to a limit; null when it is longer. */
  readonly readInput: (limitBytes: number) => Promise<string | null>;
};

/** A pipe or a file has no `isTTY`. */
type Input = Readable & { readonly isTTY?: boolean };
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** The terminal of this process. */
export function openTerminal(
  { input, output, errors }: { input: Input; output: Output; errors: Output },
  language: Language,
): Terminal {
  const watched = errors.isTTY === true;
  return {
    language,
    columns: output.isTTY === true ? (output.columns ?? 80) : null,
    asks: input.isTTY === true && watched,
    print: (line) => void output.write(`${line}\n`),
    pour: (bytes) =>
      new Promise((resolve, reject) => {
        output.write(bytes, (failure) => {
          if (failure) reject(failure);
          else resolve();
        });
      }),
    tell: (line) => void errors.write(`${line}\n`),
    progress: (line) => {
      if (watched) errors.write(`\r\u001b[2K${line ?? ""}`);
    },
    ask: (question) => askLine({ input, output: errors }, question),
    askHidden: async (question) => {
      errors.write(question);
      const answer = await askLine({ input, output: muted() }, "");
      errors.write("\n");
      return answer;
    },
    readInput: (limitBytes) => readAll(input, limitBytes),
  };
}

async function askLine(streams: { input: Input; output: Writable }, question: string): Promise<string> {
  const lines = createInterface({ ...streams, terminal: true });
  const aborted = new AbortController();
  lines.once("close", () => {
    aborted.abort();
  });
  try {
    return await lines.question(question, { signal: aborted.signal });
  } catch {
    // Ctrl-C or the end of the input: nothing was answered.
    return "";
  } finally {
    lines.close();
  }
}

function muted(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}

async function readAll(input: Input, limitBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of input) {
    const bytes = Buffer.from(part as Uint8Array);
    length += bytes.length;
    if (length > limitBytes) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}
