import { backup, restore } from "./backup.ts";
import type { Command } from "./command.ts";
import type { Contract } from "./contract.ts";
import { createUser } from "./create-user.ts";
import { exportRecords } from "./export-records.ts";
import { findWords } from "./find-words.ts";
import { importFile } from "./import-file.ts";
import { operationCommands } from "./operation-command.ts";
import { recomputeResult } from "./recompute.ts";
import { serve } from "./serve.ts";
import { showSubject } from "./show-subject.ts";
import { signIn, signOut } from "./sign-in.ts";
import { verifyJournal } from "./verify-journal.ts";

/** Written by hand because a file, a screen or this very machine is part of them. */
export const handCommands: readonly Command[] = [
  serve,
  signIn,
  signOut,
  findWords,
  showSubject,
  importFile,
  exportRecords,
  createUser,
  recomputeResult,
  verifyJournal,
  backup,
  restore,
];

/** Every command; one by hand goes before an operation of the same name. */
export function allCommands(contract: Contract): readonly Command[] {
  const byHand = new Set(handCommands.map(({ name }) => name));
  return [...handCommands, ...operationCommands(contract).filter(({ name }) => !byHand.has(name))];
}
