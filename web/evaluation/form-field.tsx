import { type ReactNode, useId } from "react";

/** A field with its label above it. */
export function FormField({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="small">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
