import type { ReactNode } from "react";

export type Step = { readonly name: string; readonly state: "done" | "now" | "coming"; readonly says?: ReactNode };

/** How far a matter has come, from left to right; downwards on a phone. */
export function StageLine({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="stages">
      {steps.map(({ name, state, says }) => (
        <li key={name} className={state === "coming" ? "" : state} aria-current={state === "now" ? "step" : undefined}>
          {name}
          {says !== undefined && <div className="small">{says}</div>}
        </li>
      ))}
    </ol>
  );
}
