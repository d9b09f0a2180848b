import type { ReactNode } from "react";

/** One line of a `dl.facts`: what, and its value. `whole` takes the full width where facts stand in pairs. */
export function Fact({ name, children, whole = false }: { name: string; children: ReactNode; whole?: boolean }) {
  return (
    <div className={whole ? "fact whole" : "fact"}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
