import { setTimeout as sleep } from "node:timers/promises";
import { type ImportView, importView } from "@xinheng/domain/archives/import-view.ts";
import type { Errand, ExitCode } from "./command.ts";
import { progressLine } from "./progress-line.ts";
import { strangeReply } from "./strange-reply.ts";
import { printable } from "./text-width.ts";
import { tellTrouble } from "./trouble.ts";
import { say } from "./words.ts";

/** How long a standing figure is watched before the screen is given back; the house goes on by itself. */
const patienceMs = 10 * 60_000;

/** Watches the work of an import until it is at rest, and tells where it does not come to its end. */
export async function followImport(
  errand: Errand,
  importId: string,
  doing: "checking" | "filing",
): Promise<ImportView | ExitCode> {
  const { terminal, house } = errand;
  let seen = "";
  let movedAt = Date.now();
  for (let waitMs = 150; Date.now() - movedAt < patienceMs; waitMs = Math.min(1000, waitMs * 1.3)) {
    const answer = await house.ask({ method: "GET", path: `/api/imports/${importId}` });
    const view = answer.kind === "done" ? importView.safeParse(answer.body) : null;
    if (view?.success !== true) {
      terminal.progress(null);
      return tellTrouble(
        errand,
        answer.kind === "done" || answer.kind === "file" ? strangeReply(terminal, house) : answer,
      );
    }
    const outcome = outcomeOf(view.data, doing);
    if (outcome !== "going on") {
      terminal.progress(null);
      return outcome === "arrived" ? view.data : tellStopped(errand, view.data);
    }
    const { work } = view.data;
    const now = `${work?.state ?? ""} ${work?.done ?? 0}`;
    if (now !== seen) movedAt = Date.now();
    seen = now;
    terminal.progress(progressLine(say(terminal, doing), work?.done ?? 0, work?.total ?? null));
    await sleep(waitMs);
  }
  terminal.progress(null);
  terminal.tell(say(terminal, "still-running", { id: importId }));
  return 3;
}

/** The state of the import counts, not that of the work: the two are read one after the other while both may change. */
function outcomeOf({ state, work }: ImportView, doing: "checking" | "filing"): "arrived" | "stopped" | "going on" {
  if (state === "refused" || (doing === "checking" ? state !== "uploaded" : state === "confirmed")) return "arrived";
  return work?.state === "failed" || work?.state === "cancelled" || state === "discarded" ? "stopped" : "going on";
}

function tellStopped({ terminal }: Errand, { work, state }: ImportView): ExitCode {
  terminal.tell(
    `✗ ${say(terminal, "work-failed", { state: work?.state ?? state, fault: printable(work?.fault ?? "—") })}`,
  );
  return 1;
}
