import { useState } from "react";
import type { Answer, Problem } from "../../kit/api.ts";

/** Something that a visitor asks for and whose answer the page takes: under way, refused, or there. */
export function useTaken<Value>(taken: (value: Value) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (asks: () => Promise<Answer<Value>>) => {
    setBusy(true);
    setProblem(null);
    const answer = await asks();
    setBusy(false);
    if (answer.ok) taken(answer.value);
    else setProblem(answer.problem);
  };
  return { busy, problem, take };
}
