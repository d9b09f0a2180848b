import { type ReactNode, useState } from "react";

/** A group of modules that folds. The one that holds the open page is unfolded; what the reader chose is kept. */
export function SideGroup({
  name,
  title,
  holdsHere,
  children,
}: {
  name: string;
  title: string;
  holdsHere: boolean;
  children: ReactNode;
}) {
  const [chosen, choose] = useState(() => chosenBefore(name));
  return (
    <details
      open={holdsHere || (chosen ?? false)}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open === (holdsHere || (chosen ?? false))) return;
        choose(open);
        keepChoice(name, open);
      }}
    >
      <summary className="group-name">{title}</summary>
      {children}
    </details>
  );
}

const keyOf = (name: string) => `side-${name}`;

/** A browser may refuse to keep anything; then the group is folded again next time. */
function chosenBefore(name: string): boolean | null {
  try {
    const kept = localStorage.getItem(keyOf(name));
    return kept === null ? null : kept === "open";
  } catch {
    return null;
  }
}

function keepChoice(name: string, open: boolean): void {
  try {
    localStorage.setItem(keyOf(name), open ? "open" : "folded");
  } catch {
    // Nothing is kept, and nothing is lost but a click.
  }
}
