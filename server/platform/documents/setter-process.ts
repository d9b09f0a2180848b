import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { SetPdf } from "./set-pdf.ts";
import type { PdfOrder } from "./set-pdf-child.ts";

/** What one document may take. */
export type SettingLimits = { readonly longestMs: number; readonly mostMib: number };

/** A process that sets one document after another with the fonts it began with. */
export type SetterProcess = {
  /** Sets a document; past its time or memory the process is killed. Rejects where the setter failed, which is ours to mend. */
  readonly set: (order: PdfOrder, limits: SettingLimits) => Promise<SetPdf | Refusal<"document-too-long">>;
  /** Whether another document may be sent to it: it lives, and holds little enough. */
  readonly usable: () => boolean;
  readonly end: () => void;
};

// Fresh it holds 150 MB, and a page more each time some 0.3 MB.
const usualLife = { documents: 200, keptMib: 256 };

/** Starts one. It is usable for so many documents, and while it holds no more than so much once a document is done. */
export function startSetter(fontFolders: readonly string[], life = usualLife): SetterProcess {
  const child = fork(join(import.meta.dirname, "set-pdf-child.ts"), fontFolders, {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // Nothing of the program's surroundings (passwords of databases) goes into it.
    env: {},
  });
  let complaint = "";
  let documents = 0;
  if (child.stderr instanceof Socket) child.stderr.unref();
  child.stderr?.on("data", (said: Buffer) => {
    complaint = (complaint + said.toString()).slice(-2_000);
  });
  // Of a process that fails while nobody waits for it nothing is asked any more.
  child.on("error", () => undefined);
  return {
    set: (order, limits) => {
      documents++;
      child.ref();
      child.channel?.ref();
      return answerOf(child, order, limits, () => complaint).finally(() => {
        // While it waits for its next document it keeps no program from ending.
        child.unref();
        child.channel?.unref();
      });
    },
    usable: () => alive(child) && documents < life.documents && heldMib(child) < life.keptMib,
    end: () => child.kill("SIGKILL"),
  };
}

function alive({ connected, killed, exitCode, signalCode }: ChildProcess): boolean {
  return connected && !killed && exitCode === null && signalCode === null;
}

function answerOf(child: ChildProcess, order: PdfOrder, limits: SettingLimits, complaint: () => string) {
  return new Promise<SetPdf | Refusal<"document-too-long">>((resolve, reject) => {
    const tooLong = () => {
      child.kill("SIGKILL");
      end(refuse("document-too-long", { seconds: Math.round(limits.longestMs / 1_000), mebibytes: limits.mostMib }));
    };
    const timer = setTimeout(tooLong, limits.longestMs);
    const watch = setInterval(() => {
      if (heldMib(child) > limits.mostMib) tooLong();
    }, 50);
    const answered = (set: SetPdf) => end(set);
    // After an answer this changes nothing; without one the setter has failed.
    const ended = () => end(new Error(/the page could not be set: .*/.exec(complaint())?.[0] ?? "the setter ended"));
    const end = (answer: SetPdf | Refusal<"document-too-long"> | Error) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off("message", answered).off("error", end).off("exit", ended);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    };
    child.once("message", answered).once("error", end).once("exit", ended);
    child.send(order, (failure) => {
      if (failure !== null) end(failure);
    });
  });
}

/** Resident memory where the system tells it (Linux); elsewhere only time and count bound the process. */
function heldMib(child: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${String(child.pid)}/statm`, "utf8").split(" ")[1]);
    return (pages * 4_096) / 2 ** 20;
  } catch {
    return 0;
  }
}
