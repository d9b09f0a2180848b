import type { Refusal } from "@xinheng/domain/refusal.ts";
import type { Errand, ExitCode } from "./command.ts";
import type { Answer } from "./house-line.ts";
import type { Terminal } from "./terminal.ts";
import { printable } from "./text-width.ts";
import { say, type Word } from "./words.ts";

/** Tells why the house did not do it: its sentence, its code, and what is invalid where. */
export function tellTrouble(
  { terminal, house, json }: Pick<Errand, "terminal" | "house" | "json">,
  answer: Exclude<Answer, { kind: "done" | "file" }>,
): ExitCode {
  switch (answer.kind) {
    case "refused": {
      const { problem } = answer;
      if (json) terminal.print(JSON.stringify(problem, null, 2));
      terminal.tell(`✗ ${printable(problem.detail[terminal.language])}`);
      for (const { at, says } of problem.invalid ?? []) terminal.tell(`  ${printable(at)}: ${printable(says)}`);
      terminal.tell(
        `  ${printable(problem.code)} (${problem.status}) · ${say(terminal, "request-id")} ${printable(problem.requestId)}`,
      );
      return 1;
    }
    case "unsafe":
      terminal.tell(`✗ ${say(terminal, "address-open", { address: house.address })}`);
      return 2;
    case "unreachable":
      terminal.tell(`✗ ${say(terminal, "unreachable", { address: house.address, why: printable(answer.why) })}`);
      return 3;
  }
}

/** Tells what is wrong with the way a command was called, and where its help is. */
export function tellUsage(terminal: Terminal, faults: readonly Refusal<Word>[], command?: string): ExitCode {
  for (const { refused, details } of faults) terminal.tell(`✗ ${say(terminal, refused, details)}`);
  terminal.tell(`  xinheng help${command === undefined ? "" : ` ${command}`}`);
  return 2;
}
