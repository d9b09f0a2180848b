import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ExitCode } from "./command.ts";
import type { Answer } from "./house-line.ts";
import type { Terminal } from "./terminal.ts";
import { say } from "./words.ts";

/**
 * Writes a file that the house answered with: under the name asked for, else under its own in the working folder. Nothing
 * that exists is overwritten, and a file cut short never stands under its name.
 */
export async function saveAnswer(
  terminal: Terminal,
  answer: Answer & { kind: "file" },
  wanted: string | undefined,
): Promise<ExitCode> {
  if (wanted === "-" || (wanted === undefined && terminal.columns === null)) {
    for await (const part of answer.bytes) await terminal.pour(part);
    return 0;
  }
  const file = wanted ?? answer.name;
  if (existsSync(file)) {
    terminal.tell(`✗ ${say(terminal, "file-exists", { file })}`);
    return 2;
  }
  const unfinished = `${file}.part`;
  try {
    await pipeline(answer.bytes, createWriteStream(unfinished, { mode: 0o600 }));
    renameSync(unfinished, file);
  } catch (failure) {
    rmSync(unfinished, { force: true });
    terminal.tell(
      `✗ ${say(terminal, "file-unwritable", { file, why: failure instanceof Error ? failure.message : "" })}`,
    );
    return 3;
  }
  terminal.tell(say(terminal, "file-written", { file }));
  return 0;
}
