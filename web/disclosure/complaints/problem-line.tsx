import type { Problem } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";

/** Why a visitor's form was refused, and how to mend it. */
export function ProblemLine({ problem }: { problem: Problem | null }) {
  const locale = useLocale();
  if (problem === null) return null;
  return (
    <p className="note" role="alert">
      {problem.detail[locale]}
    </p>
  );
}
