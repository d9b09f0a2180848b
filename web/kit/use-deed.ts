import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Answer, ask, type Given, type MethodOf, type Problem, type Reply } from "./api.ts";
import type { paths } from "../api.gen.ts";

export type Deed<Asked, Value> = {
  /** Sends it; afterwards everything on the page is read anew. */
  readonly send: (given: Asked) => Promise<Answer<Value>>;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly forget: () => void;
};

/**
 * One thing somebody can do: whether it is under way, and the refusal it met. `leadsTo` is for what changes who reads:
 * the address is loaded from new, so that nothing read before is left on the page.
 */
export function useDeed<P extends keyof paths, M extends MethodOf<P>>(
  method: M,
  path: P,
  leadsTo?: string,
): Deed<Given<P, M>, Reply<P, M>> {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (given: Given<P, M>) => {
    setBusy(true);
    setProblem(null);
    const answer = await ask(method, path, given);
    setBusy(answer.ok && leadsTo !== undefined);
    if (!answer.ok) setProblem(answer.problem);
    else if (leadsTo === undefined) await queries.invalidateQueries();
    else window.location.assign(leadsTo);
    return answer;
  };
  return { send, busy, problem, forget: () => setProblem(null) };
}
