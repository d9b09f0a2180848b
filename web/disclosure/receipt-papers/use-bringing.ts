import { useState } from "react";
import type { Problem } from "../../kit/api.ts";
import { type BroughtPaper, bringPaper, type PaperMatter } from "./bring-papers.ts";

/** The file that is on its way: which of how many, and how much of it has left. */
type Under = { readonly file: File; readonly number: number; readonly count: number; readonly sent: number };
type Failed = { readonly name: string; readonly problem: Problem };

export type Bringing = {
  readonly under: Under | null;
  readonly brought: readonly BroughtPaper[];
  /** Of the files chosen last. */
  readonly failed: readonly Failed[];
  readonly take: (files: readonly File[]) => Promise<void>;
};

/** Brings files one after another; one that is refused leaves the others and all that is on the page. */
export function useBringing(matter: PaperMatter, receipt: string): Bringing {
  const [under, setUnder] = useState<Under | null>(null);
  const [brought, setBrought] = useState<readonly BroughtPaper[]>([]);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const take = async (files: readonly File[]) => {
    setFailed([]);
    for (const [at, file] of files.entries()) {
      const of = { file, number: at + 1, count: files.length };
      setUnder({ ...of, sent: 0 });
      const answer = await bringPaper(matter, receipt, file, (sent) => setUnder({ ...of, sent }));
      if (answer.ok) setBrought((before) => [...before, answer.value]);
      else setFailed((before) => [...before, { name: file.name, problem: answer.problem }]);
    }
    setUnder(null);
  };
  return { under, brought, failed, take };
}
